import { expect, it } from 'vitest'
import { pairVectors } from './pair-vectors.ts'

it('pairs regions by where they are, in whatever order they come, and leaves out what is taken for nothing', () => {
  const wanted = {
    vector: Float32Array.of(1, 2, 3, 4, 5, 6),
    regions: { boxes: Float32Array.of(0, 0, 1, 1, 4, 4, 5, 5, 8, 8, 9, 9), objectness: Float32Array.of(0.9, 0.5, 0.1) },
  }
  const found = {
    vector: Float32Array.of(30, 40, 10, 20),
    regions: { boxes: Float32Array.of(4, 4, 5, 5.1, 0, 0, 1, 0.9), objectness: Float32Array.of(0.9, 0.8) },
  }
  const pairs = pairVectors(found, wanted).map((pair) => [[...pair.found], [...pair.wanted]])
  expect(pairs).toEqual([
    [
      [10, 20],
      [1, 2],
    ],
    [
      [30, 40],
      [3, 4],
    ],
  ])
})
