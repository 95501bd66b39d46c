import { ndcgAt } from '../retrieval-metrics/metrics.ts'

/** A search that people judged: for each item what each arm scored it (items × arms, unit scores, 0 where not found) and what it is worth. */
export type JudgedQuery = { items: number; arms: number; scores: Float64Array; gains: Float64Array }

const depth = 10

/** nDCG@10 of the items ranked by `scoreOf`; ties count as their expectation. */
export function qualityOf({ items, gains }: JudgedQuery, scoreOf: (item: number) => number): number {
  const ranking = Array.from({ length: items }, (_, i) => ({ id: String(i), score: scoreOf(i) }))
  return ndcgAt(depth, ranking, new Map(Array.from(gains, (gain, i) => [String(i), gain] as const)))
}

export function qualityOfWeights(query: JudgedQuery, weights: ArrayLike<number>): number {
  const { arms, scores } = query
  return qualityOf(query, (item) => {
    let sum = 0
    for (let a = 0; a < arms; a++) sum += (weights[a] as number) * (scores[item * arms + a] as number)
    return sum
  })
}

export function meanQuality(queries: readonly JudgedQuery[], weights: ArrayLike<number>): number {
  return queries.reduce((sum, query) => sum + qualityOfWeights(query, weights), 0) / queries.length
}

export function checkQueries(queries: readonly JudgedQuery[]): number {
  const [first] = queries
  if (!first) throw new RangeError('queries must be 1 or more; found 0')
  for (const [q, { items, arms, scores, gains }] of queries.entries()) {
    if (arms !== first.arms) throw new RangeError(`query ${q} has ${arms} arms, the first ${first.arms}`)
    if (scores.length !== items * arms || gains.length !== items)
      throw new RangeError(`query ${q} must have ${items} × ${arms} scores and ${items} gains; found ${scores.length} and ${gains.length}`)
  }
  return first.arms
}
