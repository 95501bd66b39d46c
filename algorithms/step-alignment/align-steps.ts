/** How well clip n shows step k, steps × clips, row-major (`values[k * clips + n]`): log-odds, similarity less its mean, or any score that adds up. */
export type StepScores = { values: ArrayLike<number>; steps: number; clips: number }

/** All 0 or more, in the unit of the scores. A gap costs its opening once and its extension for each clip or step in it. */
export type StepAlignmentCosts = {
  backgroundOpen: number
  backgroundExtend: number
  skipOpen: number
  /** One for all steps, or one a step: a critical step is not skipped lightly. */
  skipExtend: number | ArrayLike<number>
}

export type StepAlignment = {
  value: number
  /** The step of each clip; −1 for background. Steps never go back. */
  stepOf: Int32Array
  /** Steps that no clip shows. */
  skipped: number[]
}

// What came before, in two bits each: of a clip that shows step k, of background behind step k, of a skipped step k.
const [sameStep, sameAfterBackground, nextStep, nextAfterSkip] = [0, 1, 2, 3]
const [openedBackground, moreBackground] = [0, 4]
const [openedSkip, moreSkip] = [0, 8]
const [lastIsStep, lastIsBackground] = [0, 16]

/**
 * The best monotone labelling of clips with steps, in which any step may be skipped, any clip may be background, and a step may be
 * interrupted by background: the sum of the clips' scores less affine costs of gaps on both sides. Exact, in time and memory
 * steps × clips (one byte a cell). Of equal labellings the one that stays in a step is taken.
 *
 * Method: Gotoh's three-state recursion (J. Mol. Biol. 162, 1982) with gaps in both sequences. Throws `RangeError`.
 */
export function alignSteps(scores: StepScores, costs: StepAlignmentCosts): StepAlignment {
  const { values, steps, clips } = scores
  const skipCost = check(scores, costs)
  const { backgroundOpen, backgroundExtend, skipOpen } = costs
  const width = steps + 1
  const from = new Uint8Array(clips * width)
  const fromSkipAtStart = new Uint8Array(width)

  // Index 0 stands for "no step yet". `best` is the better of step and background; `skip` ends in a skipped step.
  let [step, background, best, skip] = rowsOf(width)
  let [stepNow, backgroundNow, bestNow, skipNow] = rowsOf(width)
  best[0] = 0
  fillSkips(best, skip, fromSkipAtStart, 0)

  for (let n = 0; n < clips; n++) {
    const row = n * width
    for (let k = 0; k <= steps; k++) {
      let flags = 0
      if (k === 0) {
        stepNow[0] = Number.NEGATIVE_INFINITY
      } else {
        let value = step[k] as number
        let way = sameStep
        if ((background[k] as number) > value) [value, way] = [background[k] as number, sameAfterBackground]
        if ((best[k - 1] as number) > value) [value, way] = [best[k - 1] as number, nextStep]
        if ((skip[k - 1] as number) > value) [value, way] = [skip[k - 1] as number, nextAfterSkip]
        stepNow[k] = value + (values[(k - 1) * clips + n] as number)
        flags |= way as number
      }
      const opened = (k === 0 && n === 0 ? 0 : (step[k] as number)) - backgroundOpen
      const more = background[k] as number
      backgroundNow[k] = Math.max(opened, more) - backgroundExtend
      flags |= more > opened ? (moreBackground as number) : (openedBackground as number)
      const isBackground = (backgroundNow[k] as number) > (stepNow[k] as number)
      bestNow[k] = isBackground ? (backgroundNow[k] as number) : (stepNow[k] as number)
      flags |= isBackground ? (lastIsBackground as number) : (lastIsStep as number)
      from[row + k] = flags
    }
    fillSkips(bestNow, skipNow, from, row)
    ;[step, stepNow] = [stepNow, step]
    ;[background, backgroundNow] = [backgroundNow, background]
    ;[best, bestNow] = [bestNow, best]
    ;[skip, skipNow] = [skipNow, skip]
  }

  const endsSkipped = (skip[steps] as number) > (best[steps] as number)
  return {
    value: endsSkipped ? (skip[steps] as number) : (best[steps] as number),
    ...trace(from, fromSkipAtStart, scores, endsSkipped),
  }

  function fillSkips(bestRow: Float64Array, skipRow: Float64Array, flags: Uint8Array, row: number): void {
    skipRow[0] = Number.NEGATIVE_INFINITY
    for (let k = 1; k <= steps; k++) {
      const opened = (bestRow[k - 1] as number) - skipOpen
      const more = skipRow[k - 1] as number
      skipRow[k] = Math.max(opened, more) - skipCost(k - 1)
      flags[row + k] = (flags[row + k] as number) | (more > opened ? (moreSkip as number) : (openedSkip as number))
    }
  }
}

function rowsOf(width: number): [Float64Array, Float64Array, Float64Array, Float64Array] {
  const row = () => new Float64Array(width).fill(Number.NEGATIVE_INFINITY)
  return [row(), row(), row(), row()]
}

function trace(from: Uint8Array, fromSkipAtStart: Uint8Array, { steps, clips }: StepScores, endsSkipped: boolean) {
  const width = steps + 1
  const stepOf = new Int32Array(clips).fill(-1)
  const skipped: number[] = []
  let k = steps
  let n = clips - 1
  let state: 'best' | 'skip' | 'step' | 'background' = endsSkipped ? 'skip' : 'best'
  while (n >= 0 || k > 0) {
    const flags = n >= 0 ? (from[n * width + k] as number) : (fromSkipAtStart[k] as number)
    if (state === 'best') {
      state = flags & (lastIsBackground as number) ? 'background' : 'step'
      if (n < 0) break
    }
    if (state === 'skip') {
      skipped.push(k - 1)
      state = flags & (moreSkip as number) ? 'skip' : 'best'
      k--
    } else if (state === 'background') {
      state = flags & (moreBackground as number) ? 'background' : 'step'
      n--
      if (k === 0 && state === 'step') break
    } else {
      stepOf[n] = k - 1
      const way = flags & 3
      if (way === nextStep || way === nextAfterSkip) k--
      state = way === sameStep ? 'step' : way === sameAfterBackground ? 'background' : way === nextStep ? 'best' : 'skip'
      n--
    }
  }
  return { stepOf, skipped: skipped.reverse() }
}

function check({ values, steps, clips }: StepScores, costs: StepAlignmentCosts): (k: number) => number {
  if (!Number.isInteger(steps) || steps < 1) throw new RangeError(`steps must be a whole number, 1 or more; found ${steps}`)
  if (!Number.isInteger(clips) || clips < 0) throw new RangeError(`clips must be a whole number, 0 or more; found ${clips}`)
  if (values.length !== steps * clips) throw new RangeError(`values must be ${steps} × ${clips}; found ${values.length}`)
  for (let i = 0; i < values.length; i++)
    if (!Number.isFinite(values[i])) throw new RangeError(`values must be finite numbers; found ${values[i]} at ${i}`)
  const { skipExtend, ...plain } = costs
  for (const [name, cost] of Object.entries(plain)) if (!(cost >= 0)) throw new RangeError(`${name} must be 0 or more; found ${cost}`)
  if (typeof skipExtend === 'number') {
    if (!(skipExtend >= 0)) throw new RangeError(`skipExtend must be 0 or more; found ${skipExtend}`)
    return () => skipExtend
  }
  if (skipExtend.length !== steps) throw new RangeError(`skipExtend must be ${steps}, one a step; found ${skipExtend.length}`)
  for (let k = 0; k < steps; k++)
    if (!((skipExtend[k] as number) >= 0)) throw new RangeError(`skipExtend must be 0 or more; found ${skipExtend[k]} at ${k}`)
  return (k) => skipExtend[k] as number
}
