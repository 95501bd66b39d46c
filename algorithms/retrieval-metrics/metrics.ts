import { checkK, type Judgements, type Ranking, relevantCount, tieGroups } from './tie-groups.ts'

/*
 * Each figure is of one query, 0 to 1, and where scores tie it is the expectation over all orders of the tied items, so that no order of a
 * database flatters anybody. Source for ties: McSherry and Najork, ECIR 2008.
 */

/** The probability that an item worth something is among the first k. Throws `RangeError`. */
export function hitAt(k: number, ranking: Ranking, judgements: Judgements): number {
  checkK(k)
  relevantCount(judgements)
  for (const { before, size, relevant } of tieGroups(ranking, judgements)) {
    if (before >= k) return 0
    if (relevant === 0) continue
    const slots = Math.min(size, k - before)
    let miss = 1
    for (let s = 0; s < slots; s++) miss *= Math.max(0, size - relevant - s) / (size - s)
    return 1 - miss
  }
  return 0
}

/** The share of all items worth something that is among the first k. Throws `RangeError`. */
export function recallAt(k: number, ranking: Ranking, judgements: Judgements): number {
  checkK(k)
  const all = relevantCount(judgements)
  let found = 0
  for (const { before, size, relevant } of tieGroups(ranking, judgements))
    found += (relevant * Math.min(size, Math.max(0, k - before))) / size
  return found / all
}

/** 1 by the rank of the first item worth something; 0 when there is none. Throws `RangeError`. */
export function reciprocalRank(ranking: Ranking, judgements: Judgements): number {
  relevantCount(judgements)
  for (const { before, size, relevant } of tieGroups(ranking, judgements)) {
    if (relevant === 0) continue
    let [expected, allMissed] = [0, 1]
    for (let j = 0; j <= size - relevant; j++) {
      expected += (allMissed * relevant) / (size - j) / (before + j + 1)
      allMissed *= (size - relevant - j) / (size - j)
    }
    return expected
  }
  return 0
}

/**
 * Discounted gain of the first k by the best that is possible: an item worth g at rank r counts (2^g − 1) / log2(r + 1). Source: Järvelin
 * and Kekäläinen, TOIS 20 (2002), with the gains of Burges et al. (2005). Throws `RangeError`.
 */
export function ndcgAt(k: number, ranking: Ranking, judgements: Judgements): number {
  checkK(k)
  relevantCount(judgements)
  const worth = (gain: number) => 2 ** gain - 1
  const discount = (rank: number) => 1 / Math.log2(rank + 1)
  let gained = 0
  for (const { before, size, gains } of tieGroups(ranking, judgements)) {
    const mean = gains.reduce((sum, gain) => sum + worth(gain), 0) / size
    for (let rank = before + 1; rank <= Math.min(k, before + size); rank++) gained += mean * discount(rank)
  }
  const best = [...judgements.values()].sort((a, b) => b - a).slice(0, k)
  return gained / best.reduce((sum, gain, i) => sum + worth(gain) * discount(i + 1), 0)
}
