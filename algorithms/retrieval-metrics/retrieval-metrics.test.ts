import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { mulberry32 } from '../probability/mulberry32.ts'
import { hitAt, ndcgAt, recallAt, reciprocalRank } from './metrics.ts'
import { bootstrapSummary, hitSummary } from './summary.ts'
import type { Ranking } from './tie-groups.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)

const ranking = (...scores: [string, number][]): Ranking => scores.map(([id, score]) => ({ id, score }))
const plain = ranking(['a', 5], ['b', 4], ['c', 3], ['d', 2], ['e', 1])

it('agrees with a case worked by hand: relevant at ranks 2 and 4', () => {
  const judgements = new Map([
    ['b', 1],
    ['d', 1],
    ['z', 1],
  ])
  expect([hitAt(1, plain, judgements), hitAt(2, plain, judgements)]).toEqual([0, 1])
  expect([recallAt(2, plain, judgements), recallAt(5, plain, judgements)]).toEqual([1 / 3, 2 / 3])
  expect(reciprocalRank(plain, judgements)).toBe(1 / 2)
  // (1/log2 3 + 1/log2 5) / (1 + 1/log2 3 + 1/log2 4)
  expect(ndcgAt(5, plain, judgements)).toBeCloseTo((0.6309297536 + 0.4306765581) / (1 + 0.6309297536 + 0.5), 9)
})

it('agrees with a case worked by hand: graded gains', () => {
  const judgements = new Map([
    ['a', 1],
    ['b', 3],
  ])
  expect(ndcgAt(2, plain, judgements)).toBeCloseTo((1 + 7 * 0.6309297536) / (7 + 0.6309297536), 9)
  expect(ndcgAt(1, plain, judgements)).toBeCloseTo(1 / 7, 12)
})

it('agrees with a case worked by hand: the one relevant item ties with two others for ranks 1 to 3', () => {
  const tied = ranking(['a', 5], ['b', 5], ['c', 5], ['d', 1])
  const judgements = new Map([['b', 1]])
  expect(hitAt(1, tied, judgements)).toBeCloseTo(1 / 3, 15)
  expect(hitAt(2, tied, judgements)).toBeCloseTo(2 / 3, 15)
  expect(recallAt(2, tied, judgements)).toBeCloseTo(2 / 3, 15)
  expect(reciprocalRank(tied, judgements)).toBeCloseTo((1 + 1 / 2 + 1 / 3) / 3, 15)
  expect(ndcgAt(3, tied, judgements)).toBeCloseTo((1 + 0.6309297536 + 0.5) / 3, 9)
})

it('gives for ties the mean over all orders, over 200 random cases', () => {
  const random = mulberry32(seed)
  for (let n = 0; n < 200; n++) {
    const items = Array.from({ length: 5 }, (_, i) => ({ id: String(i), score: Math.floor(random() * 3) }))
    const judgements = new Map(items.filter(() => random() < 0.5).map(({ id }) => [id, 1 + Math.floor(random() * 2)]))
    if (judgements.size === 0) continue
    const k = 1 + Math.floor(random() * 5)
    const orders = permutations(items).filter((order) => order.every(({ score }, i) => i === 0 || score <= (order[i - 1]?.score ?? 0)))
    for (const metric of [hitAt.bind(null, k), recallAt.bind(null, k), ndcgAt.bind(null, k), reciprocalRank]) {
      const untied = orders.map((order) =>
        metric(
          order.map(({ id }, i) => ({ id, score: -i })),
          judgements,
        ),
      )
      expect(metric(items, judgements)).toBeCloseTo(untied.reduce((sum, value) => sum + value, 0) / orders.length, 12)
    }
  }
})

function permutations<T>(items: readonly T[]): T[][] {
  return items.length === 0 ? [[]] : items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]))
}

it('bounds shares by Clopper–Pearson and means by the bootstrap', () => {
  expect(hitSummary([1, 1, 0, 0, 0, 0, 0, 0, 0, 0])).toMatchObject({ mean: 0.2, queries: 10, low: expect.closeTo(0.02521, 5) })
  const random = mulberry32(seed + 1)
  let covered = 0
  for (let n = 0; n < 300; n++) {
    const { low, high } = bootstrapSummary(Array.from({ length: 60 }, random), { resamples: 400, seed: n })
    if (low <= 0.5 && high >= 0.5) covered++
  }
  expect(covered / 300).toBeGreaterThan(0.88)
  expect(bootstrapSummary([1, 2, 3])).toEqual(bootstrapSummary([1, 2, 3]))
})

it('refuses a query without ground truth, and names other mistakes', () => {
  expect(() => hitAt(1, plain, new Map())).toThrow('a query needs a judgement that is greater than 0')
  expect(() => hitAt(0, plain, new Map([['a', 1]]))).toThrow('k must be a whole number, 1 or more; found 0')
  expect(() => recallAt(1, ranking(['a', 1], ['a', 2]), new Map([['a', 1]]))).toThrow('item a is in the ranking twice')
  expect(() => ndcgAt(1, plain, new Map([['a', -1]]))).toThrow('gain of a must be 0 or more; found -1')
})
