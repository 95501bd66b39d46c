import type { DistanceRows } from './distance-rows.ts'

/** How far each item's `neighbours`-th nearest other item is: small where it is dense. All items' distances are read once. */
export function coreDistances(count: number, rows: DistanceRows, neighbours: number): Float64Array {
  const k = Math.min(neighbours, count - 1)
  const core = new Float64Array(count)
  const row = new Float64Array(count)
  const nearest = new Float64Array(k)
  for (let i = 0; i < count; i++) {
    rows(i, row)
    nearest.fill(Number.POSITIVE_INFINITY)
    for (let j = 0; j < count; j++) {
      const distance = row[j] as number
      if (j === i || k === 0 || distance >= (nearest[k - 1] as number)) continue
      let at = k - 1
      while (at > 0 && (nearest[at - 1] as number) > distance) {
        nearest[at] = nearest[at - 1] as number
        at--
      }
      nearest[at] = distance
    }
    core[i] = k === 0 ? 0 : (nearest[k - 1] as number)
  }
  return core
}
