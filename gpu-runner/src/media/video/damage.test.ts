import { expect, it } from 'vitest'
import type { PacketTable } from './backend.ts'
import { createDamageTracker } from './damage.ts'

const pts = Float64Array.from({ length: 30 }, (_, n) => n)
const table: PacketTable = { pts, keyPts: Float64Array.from([0, 10, 20]), exact: true, complaints: [] }
const spoilt = (frames: number[], { damaged = [] as number[], errorsFrom = Number.POSITIVE_INFINITY, from = table } = {}) => {
  const tracker = createDamageTracker(from, Number.NEGATIVE_INFINITY)
  return frames.filter((frame) => tracker.spoilt(frame, damaged.includes(frame), frame >= errorsFrom ? 1 : 0))
}

it('leaves a sound video alone', () => {
  expect(spoilt([...pts])).toEqual([])
})

it('loses everything from a damaged frame to the next key frame', () => {
  expect(spoilt([...pts], { damaged: [13] })).toEqual([13, 14, 15, 16, 17, 18, 19])
})

it('loses what follows a missing frame, once the decoder has complained', () => {
  const frames = [...pts].filter((frame) => frame !== 4 && frame !== 5)
  expect(spoilt(frames, { errorsFrom: 6 })).toEqual([6, 7, 8, 9])
  expect(spoilt(frames)).toEqual([])
})

it('keeps a key frame that follows missing ones', () => {
  expect(spoilt([0, 1, 2, 10, 11], { errorsFrom: 10 })).toEqual([])
})

it('is more careful where times are guesses', () => {
  expect(spoilt([...pts], { damaged: [13], from: { ...table, exact: false } })).toEqual([13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23])
})
