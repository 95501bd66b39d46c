/** A step seen from clip `first` to clip `last`, both included; `clips` of them show it. */
export type Occurrence = { first: number; last: number; clips: number }

export type OccurrenceOptions = {
  /** Shorter ones are taken for mistakes of the classifier. */
  clipsMin: number
  /** So many clips that show something else do not end an occurrence. */
  gapMax: number
}

/**
 * Where each step is seen, step by step and regardless of order, from the step that each clip shows best (−1 for none). An aligner that
 * knows the order would hide swaps and repeats; this cannot. Closes short gaps, then drops short runs. Throws `RangeError`.
 */
export function findOccurrences(stepOf: ArrayLike<number>, steps: number, { clipsMin, gapMax }: OccurrenceOptions): Occurrence[][] {
  if (!(clipsMin >= 1)) throw new RangeError(`clipsMin must be 1 or more; found ${clipsMin}`)
  if (!(gapMax >= 0)) throw new RangeError(`gapMax must be 0 or more; found ${gapMax}`)
  const found: Occurrence[][] = Array.from({ length: steps }, () => [])
  for (let n = 0; n < stepOf.length; n++) {
    const step = stepOf[n] as number
    if (step < 0) continue
    const own = found[step]
    if (!own) throw new RangeError(`clip ${n} shows step ${step}; there are ${steps}`)
    const last = own.at(-1)
    if (last && n - last.last - 1 <= gapMax) {
      last.last = n
      last.clips++
    } else own.push({ first: n, last: n, clips: 1 })
  }
  return found.map((own) => own.filter(({ clips }) => clips >= clipsMin))
}
