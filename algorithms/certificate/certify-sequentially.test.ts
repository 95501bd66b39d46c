import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { mulberry32 } from '../probability/mulberry32.ts'
import type { LabelledScore } from './certify.ts'
import { certify } from './certify.ts'
import { certifySequentially, referenceScores } from './certify-sequentially.ts'
import { evidencePrefix } from './evidence-prefix.ts'
import { sequentialSizes } from './sequential-sizes.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)
const bound = { alpha: 0.05, delta: 0.05 }

/** Sure of itself whatever it says: scores from 0.6 to 1, and what it is wrong in at 0.9 is more than a twentieth. */
const overconfident = { draw: (random: () => number) => 0.6 + 0.4 * Math.sqrt(random()), riskAt: (s: number) => 0.01 + (1 - s) * 0.6 }
const riskAbove = (threshold: number): number => {
  let [sum, weight] = [0, 0]
  for (let s = Math.max(threshold, 0.6) + 5e-5; s < 1; s += 1e-4) {
    // The density of the scores, but for a factor.
    sum += overconfident.riskAt(s) * (s - 0.6)
    weight += s - 0.6
  }
  return sum / weight
}
function stream(random: () => number, count: number): LabelledScore[] {
  return Array.from({ length: count }, () => {
    const score = overconfident.draw(random)
    return { score, wrong: random() < overconfident.riskAt(score) }
  })
}

it('spends delta over all sizes together, reckoned over every path', () => {
  // Each path of right and wrong at an error rate of alpha, counted by its number of errors.
  for (const each of [bound, { alpha: 0.2, delta: 0.1 }]) {
    const sizeOf = sequentialSizes(each)
    const sizes = Array.from({ length: 12 }, (_, errors) => sizeOf(errors))
    let alive = new Map([[0, 1]])
    let passed = 0
    for (let n = 1; n <= (sizes.at(-1) ?? 0); n++) {
      const next = new Map<number, number>()
      for (const [errors, chance] of alive) {
        next.set(errors, (next.get(errors) ?? 0) + chance * (1 - each.alpha))
        next.set(errors + 1, (next.get(errors + 1) ?? 0) + chance * each.alpha)
      }
      const allowed = sizes.indexOf(n)
      if (allowed >= 0)
        for (const [errors, chance] of next)
          if (errors <= allowed) {
            passed += chance
            next.delete(errors)
          }
      alive = next
    }
    expect(passed).toBeLessThanOrEqual(each.delta * (1 - 0.8 ** 12))
    expect(passed).toBeGreaterThan(each.delta * 0.75)
  }
})

it('needs 90, 125 and 156 items for 0, 1 and 2 errors at 5 % and 95 %', () => {
  const sizeOf = sequentialSizes(bound)
  expect([0, 1, 2].map(sizeOf)).toEqual([90, 125, 156])
})

it('breaks its promise in 5 % of 400 streams at most though looked at after every item, where the test of one look breaks it more often', () => {
  const random = mulberry32(seed)
  let [broken, brokenOneLook, certified] = [0, 0, 0]
  for (let run = 0; run < 400; run++) {
    const items = stream(random, 1200)
    const reference = items.slice(0, referenceScores).map(({ score }) => score)
    const end = certifySequentially(items, reference, bound)
    if (end.state === 'certified') certified++
    // A threshold only falls, so the last one is the worst that was ever given.
    if (end.state === 'certified' && riskAbove(end.threshold) > bound.alpha) broken++
    for (let n = 100; n <= items.length; n += 20) {
      const look = certify(items.slice(0, n), bound)
      if (look.state !== 'certified' || riskAbove(look.threshold) <= bound.alpha) continue
      brokenOneLook++
      break
    }
  }
  // Five percent of 400 and two standard deviations.
  expect(broken).toBeLessThanOrEqual(29)
  expect(brokenOneLook).toBeGreaterThan(40)
  // A promise that is never given is easily kept.
  expect(certified).toBeGreaterThan(150)
}, 60_000)

it('gives at each look what it gave before or a lower threshold', () => {
  const random = mulberry32(seed + 1)
  const items = stream(random, 2000)
  const reference = items.slice(0, referenceScores).map(({ score }) => score)
  let last = Number.POSITIVE_INFINITY
  for (let n = 0; n <= items.length; n += 50) {
    const look = certifySequentially(items.slice(0, n), reference, bound)
    const threshold = look.state === 'certified' ? look.threshold : Number.POSITIVE_INFINITY
    expect(threshold).toBeLessThanOrEqual(last)
    last = threshold
  }
})

it('says how many more reviews are needed, and certifies when so many came without an error', () => {
  const reference = Float64Array.from({ length: referenceScores }, (_, i) => (i + 0.5) / referenceScores)
  expect(certifySequentially([], [], bound)).toEqual({ state: 'not_yet', audited: 0, errors: 0, reviewsNeeded: 450 })
  expect(certifySequentially([], reference, bound)).toMatchObject({ state: 'not_yet', reviewsNeeded: 450 })
  const sure = (count: number) => Array.from({ length: count }, () => ({ score: 0.95, wrong: false }))
  expect(certifySequentially(sure(89), reference, bound)).toMatchObject({
    state: 'not_yet',
    audited: 89,
    reviewsNeeded: 5,
  })
  expect(certifySequentially(sure(90), reference, bound)).toMatchObject({ state: 'certified', audited: 90, errors: 0 })
  expect(certifySequentially([{ score: 0.95, wrong: true }, ...sure(90)], reference, bound)).toMatchObject({ state: 'not_yet', errors: 1 })
})

it('takes scores that are alike as one candidate', () => {
  const reference = new Float64Array(referenceScores).fill(0.9)
  const items = Array.from({ length: 90 }, () => ({ score: 0.9, wrong: false }))
  expect(certifySequentially(items, reference, bound)).toMatchObject({ state: 'certified', threshold: 0.9 })
})

it('counts what was decided before the first item that waits, and drops what was withdrawn', () => {
  const decided = (score: number) => ({ state: 'decided', score, wrong: false }) as const
  const items = [decided(1), { state: 'withdrawn' }, decided(2), { state: 'open' }, decided(3)] as const
  expect(evidencePrefix(items).map(({ score }) => score)).toEqual([1, 2])
})
