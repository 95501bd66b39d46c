import type { CostMatrix } from './cost.ts'
import { type SoftDtwOptions, softDtwValue } from './value.ts'

/**
 * How far apart two sequences are by soft-DTW: its value less half of that of each sequence with itself. 0 for equal sequences, positive
 * for others under the usual costs, in the unit of the costs. Source: Blondel, Mensch, Vert, AISTATS 2021. Throws `RangeError`.
 */
export function softDtwDivergence(between: CostMatrix, withinFirst: CostMatrix, withinSecond: CostMatrix, options: SoftDtwOptions): number {
  return softDtwValue(between, options) - (softDtwValue(withinFirst, options) + softDtwValue(withinSecond, options)) / 2
}
