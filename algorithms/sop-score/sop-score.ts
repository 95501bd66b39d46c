import type { Deviation } from '../precedence/deviations.ts'

export type StepValue = {
  /** Share of the procedure that the step stands for, relative to the others; 0 or more. */
  weight: number
  /** A deviation of a critical step caps the score. */
  critical: boolean
}

export type SopScoreRules = {
  /** Share of a step's weight that a deviation costs, 0 to 1. */
  cost: { skipped: number; out_of_order: number; repeated: number; speedPerDoubling: number }
  /** The highest score when a critical step was skipped or done out of order. */
  criticalCap: number
}

export const usualRules: SopScoreRules = {
  cost: { skipped: 1, out_of_order: 0.5, repeated: 0.25, speedPerDoubling: 0.25 },
  criticalCap: 50,
}

export type SopScore = {
  /** 0 to 100. */
  score: number
  /** What each deviation costs, in points, in the order given; together they may cost more than 100. */
  points: number[]
  capped: boolean
}

/**
 * The score of a run: 100 less what its deviations cost, by the weights of their steps. 100 for none; one more deviation never raises it.
 * A run without weight (all weights 0) scores by the cap alone. Throws `RangeError`.
 */
export function sopScore(steps: readonly StepValue[], deviations: readonly Deviation[], rules: SopScoreRules = usualRules): SopScore {
  const total = checkWeights(steps)
  checkRules(rules)
  let capped = false
  const points = deviations.map((deviation) => {
    const step = steps[deviation.step]
    if (!step) throw new RangeError(`a deviation names step ${deviation.step}; there are ${steps.length}`)
    if (step.critical && (deviation.kind === 'skipped' || deviation.kind === 'out_of_order')) capped = true
    return total === 0 ? 0 : (100 * step.weight * shareOf(deviation, rules)) / total
  })
  const left = Math.max(0, 100 - points.reduce((sum, each) => sum + each, 0))
  return { score: capped ? Math.min(left, rules.criticalCap) : left, points, capped }
}

function shareOf(deviation: Deviation, { cost }: SopScoreRules): number {
  switch (deviation.kind) {
    case 'skipped':
    case 'out_of_order':
      return cost[deviation.kind]
    case 'repeated':
      return cost.repeated * Math.max(1, deviation.times - 1)
    case 'speed':
      return Math.min(1, (cost.speedPerDoubling * Math.abs(deviation.logRatio)) / Math.LN2)
  }
}

function checkWeights(steps: readonly StepValue[]): number {
  let total = 0
  for (const [k, { weight }] of steps.entries()) {
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`weight must be 0 or more; found ${weight} at step ${k}`)
    total += weight
  }
  return total
}

function checkRules({ cost, criticalCap }: SopScoreRules): void {
  for (const [name, share] of Object.entries(cost))
    if (!(share >= 0 && share <= 1)) throw new RangeError(`cost.${name} must be between 0 and 1; found ${share}`)
  if (!(criticalCap >= 0 && criticalCap <= 100)) throw new RangeError(`criticalCap must be between 0 and 100; found ${criticalCap}`)
}
