import { expect, it } from 'vitest'
import { readCheckpoint } from './checkpoint.ts'

it('begins at zero when nothing, or nothing readable, is stored', () => {
  const zero = { nextIndex: 0, idleAttempts: 0 }
  for (const stored of [null, undefined, {}, { nextIndex: -1, idleAttempts: 'x' }]) expect(readCheckpoint(stored)).toEqual(zero)
  expect(readCheckpoint({ nextIndex: 64, idleAttempts: 1 })).toEqual({ nextIndex: 64, idleAttempts: 1 })
})
