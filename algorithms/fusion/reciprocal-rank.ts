/**
 * Reciprocal rank fusion: the sum of 1 / (k + rank) over the searches that found the item, ranks from 1. Needs no labels and no scores that
 * compare: the cold start. Source: Cormack, Clarke, Büttcher, SIGIR 2009, with their k = 60. Throws `RangeError`.
 */
export function reciprocalRankScore(ranks: readonly number[], k = 60): number {
  if (!(k > 0)) throw new RangeError(`k must be greater than 0; found ${k}`)
  let score = 0
  for (const rank of ranks) {
    if (!Number.isInteger(rank) || rank < 1) throw new RangeError(`a rank must be a whole number, 1 or more; found ${rank}`)
    score += 1 / (k + rank)
  }
  return score
}

/** Fuses rankings (ids, best first) into one; equal scores by id, so that the order is always the same. */
export function fuseRankings(rankings: readonly (readonly string[])[], k = 60): { id: string; score: number }[] {
  const ranks = new Map<string, number[]>()
  for (const ranking of rankings) for (const [i, id] of ranking.entries()) ranks.set(id, [...(ranks.get(id) ?? []), i + 1])
  return [...ranks]
    .map(([id, own]) => ({ id, score: reciprocalRankScore(own, k) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
