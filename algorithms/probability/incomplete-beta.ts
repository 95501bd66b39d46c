import { logGamma } from './log-gamma.ts'

const tiny = 1e-300
const stepsMax = 10_000

/**
 * The regularised incomplete beta function I_x(a, b) for a, b > 0 and 0 ≤ x ≤ 1: the distribution function of Beta(a, b), to about 14
 * digits. Method: continued fraction by Lentz's algorithm (Press et al., Numerical Recipes, 3rd ed., §6.4). Throws `RangeError`.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x must be between 0 and 1; found ${x}`)
  if (!(a > 0 && b > 0)) throw new RangeError(`a and b must be greater than 0; found ${a} and ${b}`)
  if (x === 0 || x === 1) return x
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * continuedFraction(x, a, b)) / a : 1 - (front * continuedFraction(1 - x, b, a)) / b
}

/** The x with I_x(a, b) = p, to the last digits that a double holds: halving, because it cannot miss. Throws `RangeError`. */
export function incompleteBetaInverse(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be between 0 and 1; found ${p}`)
  let [low, high] = [0, 1]
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    if (incompleteBeta(middle, a, b) < p) low = middle
    else high = middle
  }
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m <= stepsMax; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / notZero(1 + even * d)
    c = notZero(1 + even / c)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / notZero(1 + odd * d)
    c = notZero(1 + odd / c)
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-16) return h
  }
  return h
}

function notZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value
}
