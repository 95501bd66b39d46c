import fc from 'fast-check'
import { expect, it } from 'vitest'
import { percentile } from './percentile.ts'

it('interpolates between order statistics as type 7 does', () => {
  expect(percentile([3, 1, 2, 4], 50)).toBe(2.5)
  expect(percentile([10, 20, 30], 95)).toBeCloseTo(29, 12)
  expect(percentile([7], 99)).toBe(7)
})

it('has no value for an empty sample and refuses a p that is none', () => {
  expect(percentile([], 50)).toBeNaN()
  expect(() => percentile([1], 101)).toThrow(RangeError)
})

it('lies within the sample and grows with p', () => {
  const sample = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(sample, fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (values, a, b) => {
      const low = percentile(values, Math.min(a, b))
      const high = percentile(values, Math.max(a, b))
      expect(low).toBeLessThanOrEqual(high + 1e-9)
      expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
      expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
    }),
  )
})
