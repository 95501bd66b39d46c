import { expect, it } from 'vitest'
import { mulberry32 } from '../probability/mulberry32.ts'
import { convexScore, unitScore } from './convex.ts'
import { diversify } from './diversify.ts'
import type { JudgedQuery } from './judged-query.ts'
import { trainLambdaMart } from './lambda-mart.ts'
import { fusionQuality, learnFusion } from './learn-fusion.ts'
import { pairedRandomisationP } from './paired-randomisation.ts'
import { fuseRankings, reciprocalRankScore } from './reciprocal-rank.ts'
import { temporalCoherence } from './temporal-coherence.ts'

const normal = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Queries whose arms see the worth of items through noise of their own; `noise` one an arm. */
function collection(seed: number, noise: readonly number[], queries: number, items = 20): JudgedQuery[] {
  const random = mulberry32(seed)
  return Array.from({ length: queries }, () => {
    const gains = Float64Array.from({ length: items }, (_, i) => (i < 2 ? 2 : i < 5 ? 1 : 0))
    const scores = new Float64Array(items * noise.length)
    for (let i = 0; i < items; i++)
      for (const [a, sigma] of noise.entries())
        scores[i * noise.length + a] = unitScore((gains[i] as number) + sigma * normal(random), { min: -6, max: 8 })
    return { items, arms: noise.length, scores, gains }
  })
}

it('gives the reference score of ranks 3 and 1', () => {
  expect(Math.abs(reciprocalRankScore([3, 1]) - 0.0322664585)).toBeLessThan(1e-9)
  expect(reciprocalRankScore([3, 1])).toBe(1 / 63 + 1 / 61)
  expect(
    fuseRankings([
      ['a', 'b', 'c'],
      ['c', 'a'],
    ]).map(({ id }) => id),
  ).toEqual(['a', 'c', 'b'])
})

it('is at least as good as the best arm on unseen queries, or not used, on 20 collections', { timeout: 120_000 }, () => {
  const noises = [
    [1.5, 1.5],
    [0.8, 6],
    [1, 1.4, 2],
    [1.2, 8, 8],
    [5, 5],
  ]
  let used = 0
  for (let n = 0; n < 20; n++) {
    const noise = noises[n % noises.length] as number[]
    const { fusion, pValue } = learnFusion(collection(n, noise, 40))
    if (fusion.kind === 'single') {
      expect(pValue).toBeGreaterThan(0.05)
      continue
    }
    used++
    const unseen = collection(1000 + n, noise, 200)
    const mean = (each: Parameters<typeof fusionQuality>[1]) =>
      unseen.reduce((sum, query) => sum + fusionQuality(query, each), 0) / unseen.length
    const arms = noise.map((_, arm) => mean({ kind: 'single', arm }))
    expect(mean(fusion), `collection ${n}, ${JSON.stringify(fusion)}`).toBeGreaterThanOrEqual(Math.max(...arms))
  }
  expect(used).toBeGreaterThanOrEqual(6)
})

it('does not use a fusion when the other arm is nothing but noise', () => {
  const { fusion, quality } = learnFusion(collection(5, [0.6, 50], 40))
  expect(fusion).toEqual({ kind: 'single', arm: 0 })
  expect(quality.chosen).toBe(quality.bestArm)
})

it('learns what no weights can say once there are judgements enough', () => {
  // Good when the arms agree, worthless when they differ: no sum of the two shows that.
  const random = mulberry32(11)
  const odd = (queries: number) =>
    Array.from({ length: queries }, (): JudgedQuery => {
      const items = 30
      const scores = Float64Array.from({ length: items * 2 }, () => random())
      const gains = Float64Array.from({ length: items }, (_, i) =>
        Math.abs((scores[2 * i] as number) - (scores[2 * i + 1] as number)) < 0.15 ? 1 : 0,
      )
      if (!gains.includes(1)) gains[0] = 1
      return { items, arms: 2, scores, gains }
    })
  const { fusion } = learnFusion(odd(40))
  expect(fusion.kind).toBe('lambda-mart')
  const unseen = odd(50)
  const mean = (each: Parameters<typeof fusionQuality>[1]) => unseen.reduce((sum, query) => sum + fusionQuality(query, each), 0) / 50
  expect(mean(fusion)).toBeGreaterThan(0.8)
  expect(mean({ kind: 'convex', weights: [0.5, 0.5] })).toBeLessThan(0.6)
})

it('stores learned trees as plain data that score the same', () => {
  const model = trainLambdaMart(collection(3, [1, 1], 20), { trees: 5 })
  const stored = JSON.parse(JSON.stringify(model))
  const [query] = collection(4, [1, 1], 1) as [JudgedQuery]
  expect(fusionQuality(query, { kind: 'lambda-mart', model: stored })).toBe(fusionQuality(query, { kind: 'lambda-mart', model }))
})

it('finds a difference only where there is one', () => {
  expect(pairedRandomisationP([0, 0, 0, 0])).toBe(1)
  expect(pairedRandomisationP(new Array(12).fill(0.1))).toBeLessThan(0.01)
  expect(pairedRandomisationP([0.1, -0.1, 0.1, -0.1])).toBeGreaterThan(0.3)
})

it('combines by weights that add up, and says when they do not', () => {
  expect(convexScore([0.5, 1], [0.4, 0.6])).toBeCloseTo(0.8, 15)
  expect(() => convexScore([1, 1], [0.5, 0.6])).toThrow('weights must add up to 1; found 1.1')
  expect(() => convexScore([1], [1, 0])).toThrow('weights must be 1, one an arm; found 2')
  expect(() => unitScore(1, { min: 2, max: 2 })).toThrow('max must be greater than min (2); found 2')
  expect(() => learnFusion([])).toThrow('queries must be 1 or more; found 0')
})

it('never moves the first hit for diversity, and shows the rest less alike', () => {
  const random = mulberry32(9)
  for (let n = 0; n < 200; n++) {
    const ranked = Array.from({ length: 12 }, (_, i) => ({ id: String(i), score: 1 - i / 20, group: Math.floor(random() * 3) }))
    const same = (a: { group: number }, b: { group: number }) => (a.group === b.group ? 1 : 0)
    const diverse = diversify(ranked, same, { lambda: random(), count: 6 })
    expect(diverse[0]).toBe(ranked[0])
    expect(new Set(diverse).size).toBe(6)
    expect(diversify(ranked, same, { lambda: 1, count: 12 })).toEqual(ranked)
  }
  const twins = [
    { id: 'a', score: 1, group: 0 },
    { id: 'b', score: 0.9, group: 0 },
    { id: 'c', score: 0.5, group: 1 },
  ]
  expect(diversify(twins, (a, b) => (a.group === b.group ? 1 : 0), { lambda: 0.5, count: 2 }).map(({ id }) => id)).toEqual(['a', 'c'])
})

it('prefers a moment that lasts to a single frame that stands out, and leaves still images alone', () => {
  const hit = (id: string, assetId: string, tMs: number, score: number) => ({ id, assetId, tMs, score })
  const hits = [
    hit('blip', 'v1', 5000, 0.8),
    ...[0, 1, 2].map((s) => hit(`m${s}`, 'v2', 1000 * s, 0.75)),
    hit('l', 'v1', 4000, 0.1),
    hit('still', 'i', 0, 0.7),
  ]
  const ranked = temporalCoherence(hits, { windowMs: 1500, weight: 0.5 })
  expect(ranked.slice(0, 3).map(({ id }) => id)).toEqual(['m0', 'm1', 'm2'])
  expect(ranked.find(({ id }) => id === 'still')?.score).toBeCloseTo(0.7, 12)
  expect(temporalCoherence(hits, { windowMs: 1500, weight: 0 })[0]?.id).toBe('blip')
})
