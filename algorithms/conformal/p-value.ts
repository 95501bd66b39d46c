/**
 * The conformal p-value of a new score among calibration scores, larger = stranger: (1 + how many are at least as strange) / (n + 1).
 * Under exchangeability it is ≤ alpha with probability ≤ alpha, for every n and every score. Source: Vovk et al. (2005).
 */
export function conformalPValue(calibrationScores: ArrayLike<number>, score: number): number {
  let atLeast = 1
  for (let i = 0; i < calibrationScores.length; i++) if ((calibrationScores[i] as number) >= score) atLeast++
  return atLeast / (calibrationScores.length + 1)
}

/**
 * The p-value of each class for a new item, each among the calibration scores of that class alone, so that the promise holds class by
 * class, rare ones included. `scores[c]` is how strange the item would be as class c. A class without calibration has p = 1: nothing
 * speaks against it. Source: Vovk, Conditional validity of inductive conformal predictors (2013). Throws `RangeError`.
 */
export function classConditionalPValues(calibrationScores: readonly ArrayLike<number>[], scores: ArrayLike<number>): Float64Array {
  if (scores.length !== calibrationScores.length)
    throw new RangeError(`scores must be ${calibrationScores.length}, one a class; found ${scores.length}`)
  return Float64Array.from(calibrationScores, (own, c) => conformalPValue(own, scores[c] as number))
}
