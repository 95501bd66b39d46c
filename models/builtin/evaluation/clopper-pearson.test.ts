import { expect, it } from 'vitest'
import { clopperPearson } from './clopper-pearson.ts'

it.each([
  [8, 10, 0.4439, 0.9748],
  [0, 20, 0, 0.1684],
  [20, 20, 0.8316, 1],
  [95, 100, 0.8872, 0.9836],
])('gives the published bounds of %i in %i', (successes, trials, low, high) => {
  const interval = clopperPearson(successes, trials)
  expect(interval.low).toBeCloseTo(low, 3)
  expect(interval.high).toBeCloseTo(high, 3)
})

it('refuses what is no proportion', () => {
  expect(() => clopperPearson(3, 2)).toThrow(RangeError)
  expect(() => clopperPearson(0, 0)).toThrow(RangeError)
})
