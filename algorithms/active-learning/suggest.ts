import type { DistanceRows } from '../clustering/distance-rows.ts'
import { typicality } from './typicality.ts'

export type SuggestOptions = {
  count: number
  /** Distances between items, such as 1 − cosine. */
  rows: DistanceRows
  /** Items that have a label. */
  labelled: readonly number[]
  /** How uncertain the model is about each item, 0 to 1 (`marginUncertainty`); absent while there is no model: the cold start. */
  uncertainty?: ArrayLike<number>
  /** How many items to suggest. */
  picks: number
}

/**
 * The items whose labels would teach most, best first: uncertain ones that are unlike what is labelled or suggested already (uncertainty ×
 * distance to the nearest of those); at the cold start typical ones instead of uncertain ones. Deterministic. Throws `RangeError`.
 */
export function suggestItems({ count, rows, labelled, uncertainty, picks }: SuggestOptions): number[] {
  if (uncertainty && uncertainty.length !== count)
    throw new RangeError(`uncertainty must be ${count}, one an item; found ${uncertainty.length}`)
  if (!Number.isInteger(picks) || picks < 0) throw new RangeError(`picks must be a whole number, 0 or more; found ${picks}`)
  const interest = uncertainty ?? typicality(count, rows)
  const taken = new Uint8Array(count)
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const row = new Float64Array(count)
  const take = (item: number) => {
    taken[item] = 1
    rows(item, row)
    for (let i = 0; i < count; i++) nearest[i] = Math.min(nearest[i] as number, row[i] as number)
  }
  for (const item of labelled) {
    if (!Number.isInteger(item) || item < 0 || item >= count) throw new RangeError(`labelled names item ${item}; there are ${count}`)
    take(item)
  }
  const suggested: number[] = []
  while (suggested.length < picks) {
    let best = -1
    let most = -1
    for (let i = 0; i < count; i++) {
      if (taken[i]) continue
      const value = (interest[i] as number) * (nearest[i] === Number.POSITIVE_INFINITY ? 1 : (nearest[i] as number))
      if (value > most) [most, best] = [value, i]
    }
    if (best < 0) break
    suggested.push(best)
    take(best)
  }
  return suggested
}
