import { checkErrorBound, type ErrorBound } from './error-bound.ts'

/** The part of delta that remains after each size: 0.8 needed the fewest reviews of the ratios that were simulated. */
const kept = 0.8
/** Chances below are nothing beside any delta. */
const nothing = 1e-18

/**
 * At how many audited items one may look, and how many of them may be wrong, so that looking at each of these sizes costs one delta in all:
 * the bound is proven when at most e of the first `sizes(e)` items are wrong, for any e = 0, 1, 2… With 5 % at 95 % the sizes are 90, 125,
 * 156…, where a single look would want 59, 93, 124…
 *
 * The sizes are the smallest whose chance of ever being passed at an error rate of alpha, reckoned exactly over all paths, stays within the
 * part of delta spent so far, delta × (1 − 0.8^(e+1)) (alpha spending: Lan and DeMets, Biometrika 70 (1983); the exact binomial recursion:
 * Armitage, McPherson and Rowe, JRSS A 132 (1969)). A higher error rate is passed less often. Throws `RangeError`.
 */
export function sequentialSizes(bound: ErrorBound): (errors: number) => number {
  checkErrorBound(bound)
  const { alpha, delta } = bound
  const sizes: number[] = []
  // Chance of each number of errors, from `first` on, among paths that have passed no size.
  let alive = [1]
  let first = 0
  let size = 0
  let passed = 0

  function step(): void {
    const next = new Array<number>(alive.length + 1).fill(0)
    for (const [i, chance] of alive.entries()) {
      next[i] = (next[i] as number) + chance * (1 - alpha)
      next[i + 1] = (next[i + 1] as number) + chance * alpha
    }
    while (next.length > 1 && (next.at(-1) as number) < nothing) next.pop()
    alive = next
    size++
  }

  function passing(errors: number): number {
    let sum = 0
    for (let j = first; j <= errors && j - first < alive.length; j++) sum += alive[j - first] as number
    return sum
  }

  return (errors) => {
    if (!Number.isInteger(errors) || errors < 0) throw new RangeError(`errors must be a whole number, 0 or more; found ${errors}`)
    for (let e = sizes.length; e <= errors; e++) {
      const spent = delta * (1 - kept ** (e + 1))
      do step()
      while (passed + passing(e) > spent)
      passed += passing(e)
      alive.splice(0, e + 1 - first)
      if (alive.length === 0) alive = [0]
      first = e + 1
      sizes.push(size)
    }
    return sizes[errors] as number
  }
}
