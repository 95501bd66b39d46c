import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { mulberry32 } from '../probability/mulberry32.ts'
import { alignSteps, type StepAlignmentCosts, type StepScores } from './align-steps.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)
const random = mulberry32(seed)

/** What a labelling is worth, by the definition. */
function worth({ values, steps, clips }: StepScores, costs: StepAlignmentCosts, stepOf: ArrayLike<number>): number {
  const skip = (k: number) => (typeof costs.skipExtend === 'number' ? costs.skipExtend : (costs.skipExtend[k] as number))
  let sum = 0
  const shown = new Set<number>()
  for (let n = 0; n < clips; n++) {
    const step = stepOf[n] as number
    if (step >= 0) {
      sum += values[step * clips + n] as number
      shown.add(step)
    } else sum -= costs.backgroundExtend + (n > 0 && stepOf[n - 1] === -1 ? 0 : costs.backgroundOpen)
  }
  for (let k = 0; k < steps; k++) if (!shown.has(k)) sum -= skip(k) + (k > 0 && !shown.has(k - 1) ? 0 : costs.skipOpen)
  return sum
}

/** The best of all monotone labellings, by trying each. */
function bestByTrying(scores: StepScores, costs: StepAlignmentCosts): number {
  const stepOf = new Int32Array(scores.clips)
  let best = Number.NEGATIVE_INFINITY
  const tryFrom = (n: number, least: number) => {
    if (n === scores.clips) {
      best = Math.max(best, worth(scores, costs, stepOf))
      return
    }
    stepOf[n] = -1
    tryFrom(n + 1, least)
    for (let k = least; k < scores.steps; k++) {
      stepOf[n] = k
      tryFrom(n + 1, k)
    }
  }
  tryFrom(0, 0)
  return best
}

function draw(stepsMax: number, clipsMax: number): { scores: StepScores; costs: StepAlignmentCosts } {
  const steps = 1 + Math.floor(random() * stepsMax)
  const clips = Math.floor(random() * (clipsMax + 1))
  const values = Float64Array.from({ length: steps * clips }, () => 4 * random() - 2)
  const cost = () => (random() < 0.2 ? 0 : random())
  const skipExtend = random() < 0.5 ? cost() : Float64Array.from({ length: steps }, cost)
  return { scores: { values, steps, clips }, costs: { backgroundOpen: cost(), backgroundExtend: cost(), skipOpen: cost(), skipExtend } }
}

it('equals the best of all labellings over 10,000 random cases, and its labelling is worth what it says', () => {
  for (let n = 0; n < 10_000; n++) {
    // The largest are tried less often: they have 30 times as many labellings.
    const { scores, costs } = n % 20 === 0 ? draw(5, 8) : draw(4, 6)
    const { value, stepOf, skipped } = alignSteps(scores, costs)
    const best = bestByTrying(scores, costs)
    if (Math.abs(value - best) > 1e-9) expect.fail(`${value} instead of ${best} for ${JSON.stringify({ scores, costs })}`)
    if (Math.abs(worth(scores, costs, stepOf) - value) > 1e-9)
      expect.fail(`labelling ${stepOf} is worth ${worth(scores, costs, stepOf)}, not ${value}: ${JSON.stringify({ scores, costs })}`)
    const shown = new Set(stepOf)
    expect(skipped).toEqual(Array.from({ length: scores.steps }, (_, k) => k).filter((k) => !shown.has(k)))
    const steps = [...stepOf].filter((step) => step >= 0)
    expect(steps.every((step, i) => i === 0 || step >= (steps[i - 1] as number))).toBe(true)
  }
})

it('finds a skipped step, background at both ends, and a step that was interrupted', () => {
  // Clips show: nothing, step 0, nothing, step 0, step 2, nothing.
  const shown = [-1, 0, -1, 0, 2, -1]
  const values = Float64Array.from({ length: 3 * 6 }, (_, at) => (shown[at % 6] === Math.floor(at / 6) ? 2 : -1))
  const costs = { backgroundOpen: 0.2, backgroundExtend: 0.1, skipOpen: 0.5, skipExtend: 0.5 }
  expect(alignSteps({ values, steps: 3, clips: 6 }, costs)).toMatchObject({ stepOf: Int32Array.from(shown), skipped: [1] })
})

it('skips everything when there are no clips', () => {
  const costs = { backgroundOpen: 1, backgroundExtend: 1, skipOpen: 1, skipExtend: 0.5 }
  expect(alignSteps({ values: [], steps: 3, clips: 0 }, costs)).toEqual({ value: -2.5, stepOf: new Int32Array(0), skipped: [0, 1, 2] })
})

it('names what was wrong with its input', () => {
  const costs = { backgroundOpen: 1, backgroundExtend: 1, skipOpen: 1, skipExtend: 1 }
  expect(() => alignSteps({ values: [1], steps: 2, clips: 2 }, costs)).toThrow('values must be 2 × 2; found 1')
  expect(() => alignSteps({ values: [Number.NaN], steps: 1, clips: 1 }, costs)).toThrow('values must be finite numbers; found NaN at 0')
  expect(() => alignSteps({ values: [1], steps: 1, clips: 1 }, { ...costs, skipOpen: -1 })).toThrow('skipOpen must be 0 or more; found -1')
  expect(() => alignSteps({ values: [1], steps: 1, clips: 1 }, { ...costs, skipExtend: [1, 2] })).toThrow(
    'skipExtend must be 1, one a step; found 2',
  )
})
