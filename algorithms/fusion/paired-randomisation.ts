import { mulberry32 } from '../probability/mulberry32.ts'

/**
 * How likely a mean difference as large as this would be if the two rankers were exchangeable: the share of random sign flips of the
 * per-query differences whose mean is as large, one-sided, the observed one counted in. Source: Fisher, 1935; for retrieval: Smucker, Allan,
 * Carterette, CIKM 2007. Deterministic by `seed`.
 */
export function pairedRandomisationP(differences: readonly number[], { rounds = 2_000, seed = 1 } = {}): number {
  const random = mulberry32(seed)
  const observed = differences.reduce((sum, each) => sum + each, 0)
  let asLarge = 1
  for (let round = 0; round < rounds; round++) {
    let sum = 0
    for (const each of differences) sum += random() < 0.5 ? each : -each
    if (sum >= observed - 1e-12) asLarge++
  }
  return asLarge / (rounds + 1)
}
