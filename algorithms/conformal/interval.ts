import { conformalQuantile } from './quantile.ts'

export type Interval = { low: number; high: number }

/**
 * The interval around a prediction that holds the truth with probability ≥ 1 − alpha over calibration and new item together. `residuals`
 * are |truth − prediction| of items that the model was not fitted on and that are exchangeable with the new one. With too few of them
 * the whole range `[rangeLow, rangeHigh]` is the only honest answer. All in the unit of the prediction.
 * Source: Papadopoulos et al. (2002); Lei et al., JASA 113 (2018). Throws `RangeError`.
 */
export function splitConformalInterval(
  prediction: number,
  residuals: ArrayLike<number>,
  alpha: number,
  { low: rangeLow, high: rangeHigh }: Interval,
): Interval {
  const radius = conformalQuantile(residuals, alpha)
  return { low: Math.max(rangeLow, prediction - radius), high: Math.min(rangeHigh, prediction + radius) }
}
