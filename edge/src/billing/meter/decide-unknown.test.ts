import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decideUnknown, type MinuteEvent } from './decide-unknown.ts'

const event = (id: string, knowledge: MinuteEvent['knowledge'], quantity: number, sendQuantity = quantity): MinuteEvent => ({
  id,
  knowledge,
  quantity,
  sendQuantity,
})

it('keeps, resends or corrects by what is missing in the sum of the minute', () => {
  const events = [event('a', 'accepted', 5), event('b', 'forgotten', 3), event('c', 'forgotten', 4), event('d', 'waiting', 9)]
  expect(decideUnknown(events, 12)).toEqual({ kind: 'all_there' })
  expect(decideUnknown(events, 5)).toEqual({ kind: 'none_there' })
  expect(decideUnknown(events, 8)).toEqual({ kind: 'part_there', correctionQuantity: 4 })
  expect(decideUnknown(events, 13)).toEqual({ kind: 'unexplained', missing: -1 })
  expect(decideUnknown(events, 4)).toEqual({ kind: 'unexplained', missing: 8 })
})

it('counts the part of a correction under way that is there already', () => {
  // Of 7 were 3 there; the correction of 4 is unknown in its turn.
  expect(decideUnknown([event('b', 'forgotten', 7, 4)], 3)).toEqual({ kind: 'none_there' })
  expect(decideUnknown([event('b', 'forgotten', 7, 4)], 7)).toEqual({ kind: 'all_there' })
  expect(decideUnknown([event('b', 'waiting', 7, 4), event('c', 'forgotten', 2)], 3)).toEqual({ kind: 'none_there' })
})

it('makes the sum right whichever of the events arrived', () => {
  const events = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 1000 }), arrived: fc.boolean(), known: fc.boolean() }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(events, (all) => {
      const stripe = all.reduce((sum, { quantity, arrived, known }) => sum + (arrived || known ? quantity : 0), 0)
      const total = all.reduce((sum, { quantity }) => sum + quantity, 0)
      const minute = all.map(({ quantity, known }, n) => event(String(n), known ? 'accepted' : 'forgotten', quantity))
      const forgotten = minute.filter(({ knowledge }) => knowledge === 'forgotten').reduce((sum, { quantity }) => sum + quantity, 0)
      const decision = decideUnknown(minute, stripe)
      const sent = decision.kind === 'none_there' ? forgotten : decision.kind === 'part_there' ? decision.correctionQuantity : 0
      expect(decision.kind).not.toBe('unexplained')
      expect(stripe + sent).toBe(total)
    }),
  )
})
