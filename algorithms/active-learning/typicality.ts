import type { DistanceRows } from '../clustering/distance-rows.ts'

/**
 * How typical an item is: 1 by the mean distance to its `neighbours` nearest others. While there are few labels, typical items teach more
 * than uncertain ones. Source: Hacohen, Dekel, Weinshall, ICML 2022.
 */
export function typicality(count: number, rows: DistanceRows, neighbours = 20): Float64Array {
  const typical = new Float64Array(count)
  const row = new Float64Array(count)
  const k = Math.min(neighbours, count - 1)
  for (let i = 0; i < count; i++) {
    rows(i, row)
    row[i] = Number.POSITIVE_INFINITY
    const sum = row
      .slice()
      .sort()
      .subarray(0, k)
      .reduce((total, each) => total + each, 0)
    typical[i] = k === 0 ? 0 : 1 / (sum / k + 1e-12)
  }
  return typical
}
