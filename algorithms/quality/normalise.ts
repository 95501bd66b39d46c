/** What an instrument's images usually measure. */
export type Baseline = { median: number; spread: number; count: number }

const enough = 8

/** The middle and spread (scaled median absolute deviation) of a measure over an instrument's earlier images. Throws `RangeError`. */
export function baselineOf(values: readonly number[]): Baseline {
  if (values.length === 0) throw new RangeError('values must be 1 or more; found 0')
  const median = middle(values)
  return { median, spread: 1.4826 * middle(values.map((value) => Math.abs(value - median))), count: values.length }
}

/**
 * A measure as quality for its instrument: 0.5 at the instrument's median, towards 1 above, towards 0 below; 0.5 while too few images are
 * known or all measure the same. A logistic of the robust z-score.
 */
export function normalise(value: number, { median, spread, count }: Baseline): number {
  if (count < enough || spread === 0) return 0.5
  return 1 / (1 + Math.exp(-(value - median) / spread))
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2
}
