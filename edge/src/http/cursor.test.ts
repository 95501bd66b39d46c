import { newUuid } from '@kensa/contract/ids'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { beforeId, decodeCursor, encodeCursor, toPage } from './cursor.ts'

it('gives back any position that it encoded', () => {
  const roundTrip = (position: unknown) => expect(decodeCursor(z.unknown(), encodeCursor(position))).toEqual(position)
  fc.assert(
    fc.property(fc.jsonValue(), (position) => void roundTrip(position)),
    { seed: 11 },
  )
})

it.each(['', '%', 'bm9wZQ', '!!', encodeCursor('not an id'), encodeCursor({ id: 1 }), 'x'.repeat(400)])(
  'refuses %j as a cursor, naming the field',
  (cursor) => {
    expect(() => beforeId(cursor)).toThrow(
      expect.objectContaining({ code: 'invalid_input', fields: [expect.objectContaining({ path: 'query.cursor' })] }),
    )
  },
)

it('points to the next page exactly when there is one', () => {
  const ids = [newUuid(), newUuid(), newUuid()]
  const more = toPage(ids, 2, String, (id) => id)
  expect(more.data).toEqual(ids.slice(0, 2))
  expect(beforeId(more.nextCursor ?? '')).toBe(ids[1])
  expect(toPage(ids, 3, String, (id) => id)).toEqual({ data: ids, nextCursor: null })
  expect(toPage([], 3, String, (id) => id)).toEqual({ data: [], nextCursor: null })
})
