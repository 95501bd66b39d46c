import { checkAlpha } from './quantile.ts'

export type AdaptiveAlpha = {
  /** The miscoverage to ask for now. At or below 0 the answer must be the whole range, at or above 1 the empty one. */
  readonly current: number
  /** Hears whether the last interval missed the truth. */
  update: (missed: boolean) => void
}

/**
 * Adaptive conformal inference: keeps the long-run share of misses at alpha whatever the data do, by asking for more after a miss and for
 * less after a hit. Over T steps the share is off by at most (max(a, 1 − a) + gamma) / (gamma T), a being the first alpha.
 * Source: Gibbs and Candès, NeurIPS 2021. `gamma` is the step, greater than 0. Throws `RangeError`.
 */
export function adaptiveAlpha(alpha: number, gamma = 0.005): AdaptiveAlpha {
  checkAlpha(alpha)
  if (!(gamma > 0)) throw new RangeError(`gamma must be greater than 0; found ${gamma}`)
  let current = alpha
  return {
    get current() {
      return current
    },
    update: (missed) => {
      current += gamma * (alpha - (missed ? 1 : 0))
    },
  }
}
