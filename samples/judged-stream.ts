import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'

/** A verdict of a simulated machine: how sure it is, whether it is wrong, and its audit draw. */
export type JudgedVerdict = { score: number; wrong: boolean; draw: number }

/** What a machine says of itself, and how often it is wrong when it says so. */
export type Machine = { scoreOf: (uniform: number) => number; riskAt: (score: number) => number }

export const machines = {
  /** Says 0.9 or more of nearly half, and is wrong in 8 % of those: only from 0.95 on it knows. */
  overconfident: { scoreOf: (u) => 1 - 0.4 * u ** 1.8, riskAt: (score) => (score >= 0.95 ? 0.012 : 0.2 + (0.95 - score)) },
  /** Wrong as often as it says. */
  calibrated: { scoreOf: (u) => 1 - 0.5 * u ** 2.5, riskAt: (score) => 1 - score },
  /** Sure of little, and seldom wrong. */
  timid: { scoreOf: (u) => 0.5 + 0.45 * (1 - u ** 2), riskAt: (score) => 0.2 * (1 - score) ** 2 },
} satisfies Record<string, Machine>

/** The same for the same seed. */
export function judgedStream({ scoreOf, riskAt }: Machine, count: number, seed: number): JudgedVerdict[] {
  const random = mulberry32(seed)
  return Array.from({ length: count }, () => {
    const score = scoreOf(random())
    return { score, wrong: random() < riskAt(score), draw: random() }
  })
}

/** Share of wrong ones among all that the machine would ever say from a threshold on; 0 where that is nothing. */
export function riskFrom({ scoreOf, riskAt }: Machine, threshold: number, steps = 20_000): number {
  let [sum, count] = [0, 0]
  for (let i = 0; i < steps; i++) {
    const score = scoreOf((i + 0.5) / steps)
    if (score < threshold) continue
    sum += riskAt(score)
    count++
  }
  return count === 0 ? 0 : sum / count
}
