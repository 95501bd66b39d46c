import { expect, it } from 'vitest'
import { agreement } from './agreement.ts'

it('tells the mean and the least cosine, whatever the lengths of the vectors', () => {
  const wanted = [Float32Array.of(1, 0), Float32Array.of(0, 2)]
  expect(agreement([Float32Array.of(3, 0), Float32Array.of(0, 1)], wanted)).toEqual({ mean: 1, min: 1 })
  const { mean, min } = agreement([Float32Array.of(1, 0), Float32Array.of(1, 1)], wanted)
  expect(min).toBeCloseTo(Math.SQRT1_2, 6)
  expect(mean).toBeCloseTo((1 + Math.SQRT1_2) / 2, 6)
  expect(() => agreement([], [])).toThrow(RangeError)
})
