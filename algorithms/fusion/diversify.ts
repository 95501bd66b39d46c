export type Candidate = { id: string; score: number }

/**
 * Maximal marginal relevance: each next place goes to what scores well and is unlike those placed before. The first place is never moved:
 * diversity may not cost the best hit. `similarity` 0 to 1; `lambda` 1 keeps the order, 0 looks at diversity alone. Source: Carbonell and
 * Goldstein, SIGIR 1998. Throws `RangeError`.
 */
export function diversify<T extends Candidate>(
  ranked: readonly T[],
  similarity: (a: T, b: T) => number,
  { lambda, count }: { lambda: number; count: number },
): T[] {
  if (!(lambda >= 0 && lambda <= 1)) throw new RangeError(`lambda must be between 0 and 1; found ${lambda}`)
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`count must be a whole number, 1 or more; found ${count}`)
  const [first] = ranked
  if (!first) return []
  const chosen = [first]
  const left = ranked.slice(1).map((item) => ({ item, likest: similarity(first, item) }))
  while (chosen.length < count && left.length > 0) {
    let best = 0
    const value = ({ item, likest }: (typeof left)[number]) => lambda * item.score - (1 - lambda) * likest
    for (let n = 1; n < left.length; n++) if (value(left[n] as (typeof left)[number]) > value(left[best] as (typeof left)[number])) best = n
    const [{ item }] = left.splice(best, 1) as [(typeof left)[number]]
    chosen.push(item)
    for (const other of left) other.likest = Math.max(other.likest, similarity(item, other.item))
  }
  return chosen
}
