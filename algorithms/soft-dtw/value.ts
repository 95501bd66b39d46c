import { type Band, sakoeChibaBand } from './band.ts'
import { type CostMatrix, checkCost } from './cost.ts'

export type SoftDtwOptions = {
  /** Smoothing, greater than 0, in the unit of the costs: towards 0 it is plain DTW. */
  gamma: number
  /** Columns beside the diagonal that a path may use; all when absent. */
  radius?: number
}

/**
 * The soft-DTW of a cost matrix: −gamma log of the sum over all alignments of exp(−cost / gamma), in the unit of the costs. It can be
 * negative, and is not zero for a sequence with itself: compare by `softDtwDivergence`. Time rows × band, memory two rows; log domain,
 * double precision. Source: Cuturi and Blondel, ICML 2017. Throws `RangeError`.
 */
export function softDtwValue(cost: CostMatrix, { gamma, radius }: SoftDtwOptions): number {
  checkCost(cost)
  checkGamma(gamma)
  const band = sakoeChibaBand(cost.rows, cost.columns, radius)
  let [previous, current] = [startRow(cost.columns), emptyRow(cost.columns)]
  for (let i = 0; i < cost.rows; i++) {
    softRow(cost, band, i, gamma, previous, current)
    ;[previous, current] = [current, previous]
  }
  return previous[cost.columns] as number
}

export function checkGamma(gamma: number): void {
  if (!(gamma > 0 && Number.isFinite(gamma))) throw new RangeError(`gamma must be greater than 0; found ${gamma}`)
}

/** A row of running values with the border at 0: `row[j + 1]` belongs to column j. */
export function emptyRow(columns: number): Float64Array {
  return new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
}

/** The border above the first row: a path begins in its corner. */
export function startRow(columns: number): Float64Array {
  const row = emptyRow(columns)
  row[0] = 0
  return row
}

/** Fills `current`, row i of the running values, from `previous`; both may hold anything outside their bands before. */
export function softRow(
  { values, columns }: CostMatrix,
  { first, last }: Band,
  i: number,
  gamma: number,
  previous: Float64Array,
  current: Float64Array,
): void {
  const [from, to] = [first[i] as number, last[i] as number]
  current.fill(Number.POSITIVE_INFINITY)
  let left = Number.POSITIVE_INFINITY
  for (let j = from, at = i * columns + from; j <= to; j++, at++) {
    const diagonal = previous[j] as number
    const up = previous[j + 1] as number
    const least = diagonal < up ? (diagonal < left ? diagonal : left) : up < left ? up : left
    if (least === Number.POSITIVE_INFINITY) {
      left = least
      continue
    }
    // The least of the three contributes exp(0) = 1, so the sum cannot vanish.
    const sum = Math.exp((least - diagonal) / gamma) + Math.exp((least - up) / gamma) + Math.exp((least - left) / gamma)
    left = (values[at] as number) + least - gamma * Math.log(sum)
    current[j + 1] = left
  }
}
