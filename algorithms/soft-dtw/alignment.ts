import { sakoeChibaBand } from './band.ts'
import { type CostMatrix, checkCost } from './cost.ts'
import { checkGamma, emptyRow, type SoftDtwOptions, softRow, startRow } from './value.ts'

/**
 * The soft alignment: how much each pair of elements belongs together, rows × columns, row-major, between 0 and 1. It is the gradient of
 * `softDtwValue` by the costs. `onRow(i, weights)` hears the rows from the last to the first; `weights` is reused, so copy what is kept.
 *
 * The running values are kept for every √rows-th row and computed again block by block on the way back: memory √rows × columns, time
 * twice that of the value. Source: Cuturi and Blondel, ICML 2017; checkpointing: Griewank, 1992. Throws `RangeError`.
 */
export function softAlignment(
  cost: CostMatrix,
  { gamma, radius }: SoftDtwOptions,
  onRow: (i: number, weights: Float64Array) => void,
): void {
  checkCost(cost)
  checkGamma(gamma)
  const { values, rows, columns } = cost
  const band = sakoeChibaBand(rows, columns, radius)
  const blockRows = Math.ceil(Math.sqrt(rows))
  const checkpoints = forward()
  const block = Array.from({ length: blockRows }, () => emptyRow(columns))

  let [weights, weightsBelow] = [new Float64Array(columns), new Float64Array(columns)]
  let below: Float64Array | undefined
  for (let start = (checkpoints.length - 1) * blockRows; start >= 0; start -= blockRows) {
    const end = Math.min(rows, start + blockRows)
    for (let i = start; i < end; i++)
      softRow(
        cost,
        band,
        i,
        gamma,
        i === start ? (checkpoints[start / blockRows] as Float64Array) : (block[i - start - 1] as Float64Array),
        block[i - start] as Float64Array,
      )
    for (let i = end - 1; i >= start; i--) {
      backward(i, block[i - start] as Float64Array, below)
      onRow(i, weights)
      ;[weights, weightsBelow] = [weightsBelow, weights]
      below = block[i - start] as Float64Array
    }
    // The first row of this block is what lies below the block before, which is about to be written over.
    below = below?.slice()
  }

  /** The border row in front of each block. */
  function forward(): Float64Array[] {
    const kept: Float64Array[] = []
    let [previous, current] = [startRow(columns), emptyRow(columns)]
    for (let i = 0; i < rows; i++) {
      if (i % blockRows === 0) kept.push(previous.slice())
      softRow(cost, band, i, gamma, previous, current)
      ;[previous, current] = [current, previous]
    }
    return kept
  }

  /** Row i of the weights from the row below it, from right to left. */
  function backward(i: number, running: Float64Array, runningBelow: Float64Array | undefined): void {
    weights.fill(0)
    for (let j = band.last[i] as number; j >= (band.first[i] as number); j--) {
      const here = running[j + 1] as number
      if (i === rows - 1 && j === columns - 1) {
        weights[j] = 1
        continue
      }
      let weight = 0
      if (j + 1 < columns) weight += flow(weights[j + 1], running[j + 2], here, values[i * columns + j + 1])
      if (runningBelow) {
        weight += flow(weightsBelow[j], runningBelow[j + 1], here, values[(i + 1) * columns + j])
        if (j + 1 < columns) weight += flow(weightsBelow[j + 1], runningBelow[j + 2], here, values[(i + 1) * columns + j + 1])
      }
      weights[j] = weight
    }
  }

  function flow(weight = 0, there = 0, here = 0, costThere = 0): number {
    return weight === 0 ? 0 : weight * Math.exp((there - here - costThere) / gamma)
  }
}
