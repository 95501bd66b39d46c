/** How strongly a hit is marked among others: 1 for the best, 0 for the weakest. A hit alone is the best. */
export function markStrength(score: number, scores: readonly number[]): number {
  const best = Math.max(...scores)
  const weakest = Math.min(...scores)
  return best === weakest ? 1 : (score - weakest) / (best - weakest)
}
