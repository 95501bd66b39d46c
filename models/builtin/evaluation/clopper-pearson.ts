export type Interval = { low: number; high: number }

/**
 * Exact confidence interval of a proportion (Clopper and Pearson, 1934): `successes` of `trials`, two-sided at `confidence`.
 * Found by bisection on the binomial tails; throws RangeError unless 0 ≤ successes ≤ trials and trials ≥ 1.
 */
export function clopperPearson(successes: number, trials: number, confidence = 0.95): Interval {
  if (!(trials >= 1 && successes >= 0 && successes <= trials)) throw new RangeError(`no proportion: ${successes} of ${trials}`)
  const tail = (1 - confidence) / 2
  return {
    low: successes === 0 ? 0 : bisect((p) => atLeast(successes, trials, p) - tail),
    high: successes === trials ? 1 : bisect((p) => tail - (1 - atLeast(successes + 1, trials, p))),
  }
}

/** P(X ≥ k) for X binomial(n, p). */
function atLeast(k: number, n: number, p: number): number {
  let logTerm = n * Math.log1p(-p)
  let below = 0
  for (let i = 0; i < k; i++) {
    below += Math.exp(logTerm)
    logTerm += Math.log((n - i) / (i + 1)) + Math.log(p) - Math.log1p(-p)
  }
  return 1 - below
}

/** Root of an increasing function in (0, 1). */
function bisect(f: (p: number) => number): number {
  let low = 1e-12
  let high = 1 - 1e-12
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (f(middle) > 0) high = middle
    else low = middle
  }
  return (low + high) / 2
}
