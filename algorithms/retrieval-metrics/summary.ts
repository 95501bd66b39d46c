import { type Bounds, clopperPearson } from '../probability/binomial.ts'
import { mulberry32 } from '../probability/mulberry32.ts'

export type Summary = Bounds & { mean: number; queries: number }

/** The share of queries with a hit (0 or 1 each, no ties), with Clopper–Pearson bounds. Throws `RangeError`. */
export function hitSummary(hits: readonly (0 | 1)[], confidence = 0.95): Summary {
  const count = hits.reduce((sum: number, hit) => sum + hit, 0)
  return { mean: count / hits.length, queries: hits.length, ...clopperPearson(count, hits.length, confidence) }
}

/**
 * The mean over queries with percentile bootstrap bounds: queries are drawn again with replacement, `resamples` times, by a seed, so the
 * same figures give the same bounds. Source: Efron, 1979. Throws `RangeError`.
 */
export function bootstrapSummary(values: readonly number[], { confidence = 0.95, resamples = 2_000, seed = 1 } = {}): Summary {
  if (values.length === 0) throw new RangeError('values must be 1 or more; found 0')
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence must be between 0 and 1; found ${confidence}`)
  const random = mulberry32(seed)
  const means = Float64Array.from({ length: resamples }, () => {
    let sum = 0
    for (let i = 0; i < values.length; i++) sum += values[Math.floor(random() * values.length)] as number
    return sum / values.length
  }).sort()
  const at = (share: number) => means[Math.min(resamples - 1, Math.max(0, Math.round(share * (resamples - 1))))] as number
  const tail = (1 - confidence) / 2
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, queries: values.length, low: at(tail), high: at(1 - tail) }
}
