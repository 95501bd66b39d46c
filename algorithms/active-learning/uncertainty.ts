/** 1 less the gap between the two likeliest classes: 0 sure, 1 torn. `probabilities` of one item, adding up to 1. Source: Scheffer et al., 2001. */
export function marginUncertainty(probabilities: ArrayLike<number>): number {
  let [first, second] = [0, 0]
  for (let c = 0; c < probabilities.length; c++) {
    const p = probabilities[c] as number
    if (!(p >= 0 && p <= 1)) throw new RangeError(`probabilities must be between 0 and 1; found ${p} at ${c}`)
    if (p > first) [first, second] = [p, first]
    else if (p > second) second = p
  }
  return 1 - (first - second)
}

/** Entropy by its greatest possible value: 0 sure, 1 all classes alike. Source: Shannon, 1948. */
export function entropyUncertainty(probabilities: ArrayLike<number>): number {
  if (probabilities.length < 2) return 0
  let entropy = 0
  for (let c = 0; c < probabilities.length; c++) {
    const p = probabilities[c] as number
    if (!(p >= 0 && p <= 1)) throw new RangeError(`probabilities must be between 0 and 1; found ${p} at ${c}`)
    if (p > 0) entropy -= p * Math.log(p)
  }
  return entropy / Math.log(probabilities.length)
}
