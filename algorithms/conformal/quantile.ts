/**
 * The k-th smallest of n scores with k = ⌈(n + 1)(1 − alpha)⌉: a new exchangeable score is at most this with probability ≥ 1 − alpha.
 * `Infinity` when n is too small for the promise (k > n). `scores` in any order, not modified; the result has their unit.
 * Source: Vovk, Gammerman, Shafer, Algorithmic Learning in a Random World (2005); Lei et al., JASA 113 (2018). Throws `RangeError`.
 */
export function conformalQuantile(scores: ArrayLike<number>, alpha: number): number {
  checkAlpha(alpha)
  const n = scores.length
  const rank = Math.ceil((n + 1) * (1 - alpha) - 1e-12)
  if (rank > n) return Number.POSITIVE_INFINITY
  if (rank < 1) return Number.NEGATIVE_INFINITY
  return Float64Array.from(scores).sort()[rank - 1] as number
}

/**
 * The same when scores count by weights (0 or more, fixed before the scores are seen), such as `windowWeights`: the smallest score up to
 * which the weights reach 1 − alpha of all, the new score's own weight 1 included. Covers with 1 − alpha less the drift that the weights
 * let in. Source: Barber, Candès, Ramdas, Tibshirani, Annals of Statistics 51 (2023). Throws `RangeError`.
 */
export function weightedConformalQuantile(scores: ArrayLike<number>, weights: ArrayLike<number>, alpha: number): number {
  checkAlpha(alpha)
  if (weights.length !== scores.length) throw new RangeError(`weights must be ${scores.length}, one a score; found ${weights.length}`)
  let total = 1
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number
    if (!(weight >= 0 && weight <= 1)) throw new RangeError(`weights must be between 0 and 1; found ${weight} at ${i}`)
    total += weight
  }
  const order = Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => (scores[a] as number) - (scores[b] as number))
  let reached = 0
  for (const i of order) {
    reached += weights[i] as number
    if (reached >= (1 - alpha) * total - 1e-12) return scores[i] as number
  }
  return Number.POSITIVE_INFINITY
}

/** Weights of a sliding window over n scores, oldest first: the newest counts decay⁰ = 1 less one step, each older one `decay` times as much. */
export function windowWeights(n: number, decay: number): Float64Array {
  if (!(decay > 0 && decay <= 1)) throw new RangeError(`decay must be greater than 0 and at most 1; found ${decay}`)
  return Float64Array.from({ length: n }, (_, i) => decay ** (n - i))
}

export function checkAlpha(alpha: number): void {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha must be between 0 and 1; found ${alpha}`)
}
