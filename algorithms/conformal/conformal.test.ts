import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { clopperPearson } from '../probability/binomial.ts'
import { mulberry32 } from '../probability/mulberry32.ts'
import { adaptiveAlpha } from './adaptive-alpha.ts'
import { splitConformalInterval } from './interval.ts'
import { classConditionalPValues, conformalPValue } from './p-value.ts'
import { conformalQuantile, weightedConformalQuantile, windowWeights } from './quantile.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)

it('takes the 451st of 500 scores at 90 %', () => {
  const scores = Float64Array.from({ length: 500 }, (_, i) => ((i * 7919) % 500) + 1)
  expect(conformalQuantile(scores, 0.1)).toBe(451)
})

it('covers what it promises on average over 1,000 resamples, and no more than that', () => {
  const random = mulberry32(seed)
  let covered = 0
  for (let resample = 0; resample < 1000; resample++) {
    const quantile = conformalQuantile(
      Float64Array.from({ length: 500 }, () => random()),
      0.1,
    )
    for (let test = 0; test < 1000; test++) if (random() <= quantile) covered++
  }
  const mean = covered / 1e6
  expect(mean).toBeGreaterThanOrEqual(0.8985)
  expect(mean).toBeLessThanOrEqual(0.9035)
})

it('answers with the whole range when there are too few residuals for the promise', () => {
  const range = { low: 0, high: 100 }
  expect(splitConformalInterval(50, [1, 2, 3, 4, 5, 6, 7, 8], 0.1, range)).toEqual(range)
  expect(splitConformalInterval(50, [1, 2, 3, 4, 5, 6, 7, 8, 9], 0.1, range)).toEqual({ low: 41, high: 59 })
  expect(splitConformalInterval(98, [1, 2, 3, 4, 5, 6, 7, 8, 9], 0.1, range)).toEqual({ low: 89, high: 100 })
  expect(splitConformalInterval(50, [], 0.1, range)).toEqual(range)
})

it('keeps the promise class by class, however rare the class', () => {
  const random = mulberry32(seed + 1)
  const alpha = 0.1
  const rejected = [0, 0]
  const trials = 4000
  for (let trial = 0; trial < trials; trial++) {
    const calibration = [300, 25].map((n, c) => Float64Array.from({ length: n }, () => random() * (c + 1)))
    for (const c of [0, 1]) {
      const scores = [0, 0]
      scores[c] = random() * (c + 1)
      if ((classConditionalPValues(calibration, scores)[c] as number) <= alpha) rejected[c] = (rejected[c] as number) + 1
    }
  }
  for (const count of rejected) expect(clopperPearson(count, trials, 0.9999).low).toBeLessThanOrEqual(alpha)
})

it('gives a p-value that counts ties as strange, and 1 to a class without calibration', () => {
  expect(conformalPValue([1, 2, 2, 3], 2)).toBe(4 / 5)
  expect(conformalPValue([1, 2, 2, 3], 9)).toBe(1 / 5)
  expect([...classConditionalPValues([[1], []], [5, 5])]).toEqual([1 / 2, 1])
})

it('keeps the share of misses at alpha while the data drift away from the calibration', () => {
  const random = mulberry32(seed + 2)
  const calibration = Float64Array.from({ length: 500 }, () => random())
  const alpha = 0.1
  const adaptive = adaptiveAlpha(alpha)
  let [missed, missedWithout] = [0, 0]
  const steps = 20_000
  const fixed = conformalQuantile(calibration, alpha)
  for (let t = 0; t < steps; t++) {
    const score = random() * (1 + t / steps)
    const a = adaptive.current
    const quantile = a <= 0 ? Number.POSITIVE_INFINITY : a >= 1 ? Number.NEGATIVE_INFINITY : conformalQuantile(calibration, a)
    adaptive.update(score > quantile)
    if (score > quantile) missed++
    if (score > fixed) missedWithout++
  }
  expect(Math.abs(missed / steps - alpha)).toBeLessThanOrEqual((1 - alpha + 0.005) / (0.005 * steps))
  expect(missedWithout / steps).toBeGreaterThan(0.25)
})

it('forgets old scores by their weights, and equals the plain quantile when all count the same', () => {
  const random = mulberry32(seed + 3)
  const scores = Float64Array.from({ length: 400 }, (_, i) => random() + (i < 250 ? 0 : 1))
  expect(weightedConformalQuantile(scores, new Float64Array(400).fill(1), 0.1)).toBe(conformalQuantile(scores, 0.1))
  const median = weightedConformalQuantile(scores, windowWeights(400, 0.98), 0.5)
  expect(median).toBeGreaterThan(1)
  expect(conformalQuantile(scores, 0.5)).toBeLessThan(1)
})

it('names what was wrong with its input', () => {
  expect(() => conformalQuantile([1], 0)).toThrow('alpha must be between 0 and 1; found 0')
  expect(() => weightedConformalQuantile([1, 2], [1], 0.1)).toThrow('weights must be 2, one a score; found 1')
  expect(() => windowWeights(3, 0)).toThrow('decay must be greater than 0 and at most 1; found 0')
})
