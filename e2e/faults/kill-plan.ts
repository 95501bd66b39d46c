import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'
import type { JobStage } from '@kensa/contract/job-message'

export const victims = ['runner', 'media', 'engine'] as const
export type Victim = (typeof victims)[number]
export const killStages = ['downloading', 'verifying', 'decoding', 'embedding', 'saving'] as const satisfies readonly JobStage[]
export type Kill = { victim: Victim; stage: (typeof killStages)[number]; delayMs: number }

/** Every victim at every stage `rounds` times (the runner `runnerRounds` times), in an order and with delays that the seed alone decides. */
export function killPlan(seed: number, rounds: number, runnerRounds = rounds): Kill[] {
  const random = mulberry32(seed)
  const roundsOf = (victim: Victim) => (victim === 'runner' ? runnerRounds : rounds)
  const plan = victims.flatMap((victim) =>
    killStages.flatMap((stage) => Array.from({ length: roundsOf(victim) }, () => ({ victim, stage }))),
  )
  for (let i = plan.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [plan[i], plan[j]]
    if (a && b) [plan[i], plan[j]] = [b, a]
  }
  return plan.map((kill) => ({ ...kill, delayMs: Math.floor(random() * 12) }))
}
