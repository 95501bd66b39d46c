import { runDeliveries } from './deliveries.ts'
import { runFairness } from './fairness.ts'
import { runIdempotentPosts } from './idempotent-post.ts'
import { runOutboxCuts } from './outbox.ts'
import { runPoison } from './poison.ts'
import { runS3Faults } from './s3-faults.ts'
import { runZombies } from './zombie.ts'

export type CaseResult = { ok: boolean; [figure: string]: unknown }

/** What must hold of jobs whatever breaks, each on the real way from the edge over the queue to a runner process. */
export function jobFaultCases({ seed, full }: { seed: number; full: boolean }): Record<string, () => Promise<CaseResult>> {
  return {
    deliveries: () => runDeliveries({ jobs: full ? 200 : 20 }),
    zombie: () => runZombies({ rounds: full ? 20 : 2 }),
    outbox: () => runOutboxCuts({ seed, rounds: full ? 200 : 16 }),
    s3: () => runS3Faults({ rounds: full ? 10 : 1 }),
    poison: () => runPoison({ neighbours: full ? 100 : 10 }),
    fairness: () => runFairness({ seed, flood: full ? 2_000 : 400, probes: full ? 40 : 15, holdsRatio: full }),
    idempotency: () => runIdempotentPosts({ rounds: full ? 20 : 2 }),
  }
}
