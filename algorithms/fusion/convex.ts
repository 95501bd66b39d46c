/** The lowest and highest score that an arm can give at all, such as −1 and 1 for a cosine: not those of one result list. */
export type ScoreRange = { min: number; max: number }

/**
 * A score as a share of its arm's range. With the theoretical minimum an item that is barely found stays barely found, where the minimum of
 * the list would call the worst hit nothing. Source: Bruch, Gai, Ingber, TOIS 42 (2023). Throws `RangeError`.
 */
export function unitScore(score: number, { min, max }: ScoreRange): number {
  if (!(max > min)) throw new RangeError(`max must be greater than min (${min}); found ${max}`)
  return Math.min(1, Math.max(0, (score - min) / (max - min)))
}

/**
 * The convex combination of the arms' unit scores of one item; an arm that did not find it gives 0. Weights are 0 or more and add up to 1,
 * so the score stays within 0 to 1 and reads as its parts. Throws `RangeError`.
 */
export function convexScore(unitScores: ArrayLike<number>, weights: ArrayLike<number>): number {
  if (weights.length !== unitScores.length)
    throw new RangeError(`weights must be ${unitScores.length}, one an arm; found ${weights.length}`)
  let [sum, total] = [0, 0]
  for (let a = 0; a < weights.length; a++) {
    const weight = weights[a] as number
    if (!(weight >= 0)) throw new RangeError(`weights must be 0 or more; found ${weight} at ${a}`)
    sum += weight * (unitScores[a] as number)
    total += weight
  }
  if (Math.abs(total - 1) > 1e-9) throw new RangeError(`weights must add up to 1; found ${total}`)
  return sum
}
