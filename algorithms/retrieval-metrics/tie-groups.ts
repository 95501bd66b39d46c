/** What a search gave: items with their scores, in any order. */
export type Ranking = readonly { id: string; score: number }[]

/** How much each item is worth for the query; items that are not named are worth 0. Fixed before the search is looked at. */
export type Judgements = ReadonlyMap<string, number>

/** Items of equal score, whose order is chance: best first. */
export type TieGroup = { before: number; size: number; gains: number[]; relevant: number }

export function tieGroups(ranking: Ranking, judgements: Judgements): TieGroup[] {
  const seen = new Set<string>()
  for (const { id, score } of ranking) {
    if (seen.has(id)) throw new RangeError(`item ${id} is in the ranking twice`)
    if (!Number.isFinite(score)) throw new RangeError(`score of ${id} must be a finite number; found ${score}`)
    seen.add(id)
  }
  const sorted = [...ranking].sort((a, b) => b.score - a.score)
  const groups: TieGroup[] = []
  for (const [at, { id, score }] of sorted.entries()) {
    if (at === 0 || sorted[at - 1]?.score !== score) groups.push({ before: at, size: 0, gains: [], relevant: 0 })
    const group = groups.at(-1) as TieGroup
    const gain = judgements.get(id) ?? 0
    group.size++
    group.gains.push(gain)
    if (gain > 0) group.relevant++
  }
  return groups
}

/** How many items are worth something. Throws `RangeError` when none is: such a query measures nothing. */
export function relevantCount(judgements: Judgements): number {
  let count = 0
  for (const [id, gain] of judgements) {
    if (!(gain >= 0 && Number.isFinite(gain))) throw new RangeError(`gain of ${id} must be 0 or more; found ${gain}`)
    if (gain > 0) count++
  }
  if (count === 0) throw new RangeError('a query needs a judgement that is greater than 0')
  return count
}

export function checkK(k: number): void {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`k must be a whole number, 1 or more; found ${k}`)
}
