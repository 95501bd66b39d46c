import fc from 'fast-check'
import { expect, it } from 'vitest'
import { binomialCdf, clopperPearson } from './binomial.ts'
import { logGamma } from './log-gamma.ts'

/** Term by term, for the small. */
function cdfBySum(k: number, n: number, p: number): number {
  let sum = 0
  for (let i = 0; i <= Math.min(k, n); i++) {
    let term = 1
    for (let j = 0; j < i; j++) term *= ((n - j) / (j + 1)) * p
    sum += term * (1 - p) ** (n - i)
  }
  return sum
}

it('agrees with the factorials', () => {
  let logFactorial = 0
  for (let n = 1; n <= 170; n++) {
    logFactorial += Math.log(n)
    expect(logGamma(n + 1)).toBeCloseTo(logFactorial, 10)
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 14)
})

it('equals the sum of its terms', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: -1, max: 61 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, k, p) => {
        expect(binomialCdf(k, n, p)).toBeCloseTo(k < 0 ? 0 : cdfBySum(k, n, p), 12)
      },
    ),
  )
})

it('gives the reference tail of 5 errors among 1,000 at 1 %', () => {
  expect(Math.abs(binomialCdf(5, 1000, 0.01) - 0.0661395116)).toBeLessThan(1e-9)
})

it('gives the Clopper–Pearson bounds of the book', () => {
  // R: binom.test(c(0, 2, 10), 10)$conf.int
  expect(clopperPearson(0, 10).high).toBeCloseTo(0.3084971, 6)
  expect(clopperPearson(2, 10)).toEqual({ low: expect.closeTo(0.02521073, 6), high: expect.closeTo(0.5560955, 6) })
  expect(clopperPearson(10, 10).low).toBeCloseTo(0.6915029, 6)
})

it('names what was wrong with its input', () => {
  expect(() => binomialCdf(1, 1.5, 0.5)).toThrow('n must be a whole number, 0 or more; found 1.5')
  expect(() => binomialCdf(1, 2, 1.5)).toThrow('p must be between 0 and 1; found 1.5')
  expect(() => clopperPearson(3, 2)).toThrow('successes must be a whole number between 0 and 2; found 3')
})
