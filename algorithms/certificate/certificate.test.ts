import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { binomialCdf } from '../probability/binomial.ts'
import { mulberry32 } from '../probability/mulberry32.ts'
import { type AuditedItem, equalProbabilitySample } from './audit-sample.ts'
import { certify, type LabelledScore } from './certify.ts'
import { coverageCurve } from './coverage-curve.ts'
import { errorRateMartingale } from './error-martingale.ts'
import { exchangeabilityMartingale } from './exchangeability.ts'
import { certificateSampleSize } from './sample-size.ts'
import { suspensionReasons } from './suspension.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)

/** P(wrong) of an item with score s: falls from a quarter at 0 to nearly none at 1. */
const riskAt = (score: number) => 0.25 * (1 - score) ** 2
/** The share of wrong ones among items with scores uniform in [threshold, 1]. */
const riskAbove = (threshold: number) => (0.25 * (1 - threshold) ** 2) / 3

function draw(random: () => number, n: number): LabelledScore[] {
  return Array.from({ length: n }, () => {
    const score = random()
    return { score, wrong: random() < riskAt(score) }
  })
}

it.each([
  [0.01, 0.05, [299, 473, 628, 773, undefined, 1049]],
  [0.01, 0.1, [230, 388, 531, 667, undefined, 926]],
  [0.02, 0.05, [149, 236, 313, 386, undefined, 523]],
  [0.05, 0.05, [59, 93, 124, 153, undefined, 208]],
])('needs the sample sizes of the table for %d at %d', (alpha, delta, sizes) => {
  for (const [errors, n] of sizes.entries()) if (n !== undefined) expect(certificateSampleSize(errors, { alpha, delta })).toBe(n)
})

it('needs 1,693, 1,538, 845 and 336 items for 10 errors', () => {
  const sizes = [
    [0.01, 0.05],
    [0.01, 0.1],
    [0.02, 0.05],
    [0.05, 0.05],
  ].map(([alpha = 0, delta = 0]) => certificateSampleSize(10, { alpha, delta }))
  expect(sizes).toEqual([1693, 1538, 845, 336])
})

it('breaks its promise in 5 % of 1,000 resamples at most, where the naive threshold breaks it in more than 40 %', () => {
  const random = mulberry32(seed)
  const bound = { alpha: 0.02, delta: 0.05 }
  let [broken, naiveBroken, certified] = [0, 0, 0]
  for (let resample = 0; resample < 1000; resample++) {
    const items = draw(random, 1500)
    const certificate = certify(items, bound)
    if (certificate.state === 'certified') {
      certified++
      if (riskAbove(certificate.threshold) > bound.alpha) broken++
    }
    if (riskAbove(naiveThreshold(items, bound.alpha)) > bound.alpha) naiveBroken++
  }
  expect(broken).toBeLessThanOrEqual(68)
  expect(naiveBroken).toBeGreaterThan(400)
  // A promise that is never given is easily kept.
  expect(certified).toBeGreaterThan(700)
})

/** The lowest threshold whose share of wrong ones in the sample is at most alpha. */
function naiveThreshold(items: readonly LabelledScore[], alpha: number): number {
  const sorted = [...items].sort((a, b) => b.score - a.score)
  let errors = 0
  let threshold = Number.POSITIVE_INFINITY
  for (const [i, { score, wrong }] of sorted.entries()) {
    if (wrong) errors++
    if (errors / (i + 1) <= alpha) threshold = score
  }
  return threshold
}

it('says how many more reviews are needed, and certifies once they came without an error', () => {
  const bound = { alpha: 0.05, delta: 0.05 }
  const right = (n: number): LabelledScore[] => Array.from({ length: n }, (_, i) => ({ score: 1 - i / 1000, wrong: false }))
  const early = certify(right(40), bound)
  expect(early).toEqual({ state: 'not_yet', audited: 40, errors: 0, reviewsNeeded: 19 })
  expect(certify(right(58), bound)).toMatchObject({ state: 'not_yet', reviewsNeeded: 1 })
  expect(certify(right(59), bound)).toMatchObject({ state: 'certified', audited: 59, errors: 0, threshold: 1 - 58 / 1000 })
  expect(certify([], bound)).toMatchObject({ state: 'not_yet', reviewsNeeded: 59 })
})

it('accepts items of one score together or not at all', () => {
  const tied = (wrongs: number): LabelledScore[] => Array.from({ length: 100 }, (_, i) => ({ score: 0.9, wrong: i < wrongs }))
  expect(certify(tied(1), { alpha: 0.05, delta: 0.05 })).toMatchObject({ state: 'certified', threshold: 0.9, audited: 100 })
  expect(certify(tied(2), { alpha: 0.05, delta: 0.05 })).toMatchObject({ state: 'not_yet', audited: 100, errors: 2 })
})

it('gives the p-value of the exact tail', () => {
  const items: LabelledScore[] = Array.from({ length: 1000 }, (_, i) => ({ score: 1, wrong: i < 3 }))
  const certificate = certify(items, { alpha: 0.01, delta: 0.05 })
  expect(certificate).toMatchObject({ state: 'certified', pValue: binomialCdf(3, 1000, 0.01) })
})

it('thins items that were drawn with different probabilities to one, the same each time', () => {
  const random = mulberry32(seed + 1)
  const items: AuditedItem[] = []
  for (let i = 0; i < 40_000; i++) {
    const score = random()
    const inclusion = score > 0.5 ? 0.05 : 0.2
    const draw = random()
    if (draw < inclusion) items.push({ score, wrong: false, inclusion, draw })
  }
  const sample = equalProbabilitySample(items)
  const high = sample.filter(({ score }) => score > 0.5).length
  expect(Math.abs(high / sample.length - 0.5)).toBeLessThan(0.06)
  expect(equalProbabilitySample(items)).toEqual(sample)
})

it('covers more the more error is allowed', () => {
  const random = mulberry32(seed + 2)
  const recent = Float64Array.from({ length: 1000 }, () => random())
  const curve = coverageCurve(draw(random, 3000), recent, { alphas: [0.005, 0.01, 0.02, 0.04, 0.08], delta: 0.05 })
  for (const [i, point] of curve.entries()) if (i > 0) expect(point.coverage).toBeGreaterThanOrEqual(curve[i - 1]?.coverage ?? 0)
  expect(curve.at(-1)?.coverage).toBeGreaterThan(0.75)
})

it('raises a false alarm of drift in 5 % of 1,000 quiet streams at most', () => {
  const random = mulberry32(seed + 3)
  let [scores, errors] = [0, 0]
  for (let stream = 0; stream < 1000; stream++) {
    const martingale = exchangeabilityMartingale(Float64Array.from({ length: 100 }, () => random()))
    const audits = errorRateMartingale(0.02)
    let [highest, highestErrors] = [0, 0]
    for (let t = 0; t < 300; t++) {
      highest = Math.max(highest, martingale.update(random(), random()))
      highestErrors = Math.max(highestErrors, audits.update(random() < 0.02))
    }
    if (highest >= 20) scores++
    if (highestErrors >= 20) errors++
  }
  expect(scores).toBeLessThanOrEqual(50)
  expect(errors).toBeLessThanOrEqual(50)
})

it('notices scores that fall and errors that rise', () => {
  const random = mulberry32(seed + 4)
  let [scores, errors] = [0, 0]
  for (let stream = 0; stream < 100; stream++) {
    const martingale = exchangeabilityMartingale(Float64Array.from({ length: 200 }, () => random()))
    const audits = errorRateMartingale(0.02)
    let [highest, highestErrors] = [0, 0]
    for (let t = 0; t < 300; t++) {
      highest = Math.max(highest, martingale.update(random() ** 2, random()))
      highestErrors = Math.max(highestErrors, audits.update(random() < 0.1))
    }
    if (highest >= 20) scores++
    if (highestErrors >= 20) errors++
  }
  expect(scores).toBeGreaterThan(90)
  expect(errors).toBeGreaterThan(90)
})

it('suspends when anything that it was made for has changed, and says what', () => {
  const key = { task: 'annotate', labelGroup: 'tools', modelSpace: 'builtin-v0', configurationVersion: '7' }
  const quiet = { scoresCapital: 1, errorsCapital: 19.9, delta: 0.05 }
  expect(suspensionReasons(key, key, quiet)).toEqual([])
  expect(suspensionReasons(key, { ...key, modelSpace: 'builtin-v1', configurationVersion: '8' }, quiet)).toEqual([
    'model_changed',
    'configuration_changed',
  ])
  expect(suspensionReasons(key, key, { ...quiet, errorsCapital: 20 })).toEqual(['errors_rose'])
  expect(suspensionReasons(key, key, { ...quiet, scoresCapital: 400 })).toEqual(['scores_drifted'])
})

it('names what was wrong with its input', () => {
  expect(() => certify([], { alpha: 1, delta: 0.05 })).toThrow('alpha must be between 0 and 1; found 1')
  expect(() => certify([{ score: Number.NaN, wrong: false }], { alpha: 0.1, delta: 0.05 })).toThrow(
    'score must be a finite number; found NaN',
  )
  expect(() => certificateSampleSize(-1, { alpha: 0.1, delta: 0.1 })).toThrow('errors must be a whole number, 0 or more; found -1')
  expect(() => equalProbabilitySample([{ score: 1, wrong: false, inclusion: 0.1, draw: 0.5 }])).toThrow(
    'draw must be 0 or more and less than 0.1',
  )
})
