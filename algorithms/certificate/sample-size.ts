import { binomialCdf } from '../probability/binomial.ts'
import { checkErrorBound, type ErrorBound } from './error-bound.ts'

/**
 * The smallest number of audited items that proves the bound when `errors` of them are wrong: the smallest n with
 * P(Binomial(n, alpha) ≤ errors) ≤ delta. With 0 errors it is 299 for 1 % at 95 %. Throws `RangeError`.
 */
export function certificateSampleSize(errors: number, bound: ErrorBound): number {
  checkErrorBound(bound)
  if (!Number.isInteger(errors) || errors < 0) throw new RangeError(`errors must be a whole number, 0 or more; found ${errors}`)
  const proves = (n: number) => binomialCdf(errors, n, bound.alpha) <= bound.delta
  let [low, high] = [errors, errors + 1]
  while (!proves(high)) [low, high] = [high, high * 2]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (proves(middle)) high = middle
    else low = middle
  }
  return high
}
