import { incompleteBeta, incompleteBetaInverse } from './incomplete-beta.ts'

/**
 * P(X ≤ k) for X ~ Binomial(n, p): the exact tail, not an approximation by another law. `k`, `n` whole numbers, n ≥ 0, 0 ≤ p ≤ 1.
 * Method: the incomplete beta identity (Abramowitz and Stegun, 26.5.24). Throws `RangeError`.
 */
export function binomialCdf(k: number, n: number, p: number): number {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`n must be a whole number, 0 or more; found ${n}`)
  if (!Number.isInteger(k)) throw new RangeError(`k must be a whole number; found ${k}`)
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be between 0 and 1; found ${p}`)
  if (k < 0) return 0
  if (k >= n) return 1
  return incompleteBeta(1 - p, n - k, k + 1)
}

export type Bounds = { low: number; high: number }

/**
 * The Clopper–Pearson interval of a share: of all shares in it, none makes `successes` of `n` less likely than `(1 - confidence) / 2` on
 * either side. Covers the true share with at least `confidence`. Source: Clopper and Pearson, Biometrika 26 (1934). Throws `RangeError`.
 */
export function clopperPearson(successes: number, n: number, confidence = 0.95): Bounds {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`n must be a whole number, 1 or more; found ${n}`)
  if (!Number.isInteger(successes) || successes < 0 || successes > n)
    throw new RangeError(`successes must be a whole number between 0 and ${n}; found ${successes}`)
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence must be between 0 and 1; found ${confidence}`)
  const tail = (1 - confidence) / 2
  return {
    low: successes === 0 ? 0 : incompleteBetaInverse(tail, successes, n - successes + 1),
    high: successes === n ? 1 : incompleteBetaInverse(1 - tail, successes + 1, n - successes),
  }
}
