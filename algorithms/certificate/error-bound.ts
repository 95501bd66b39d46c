/** What is promised: at most `alpha` of what is accepted is wrong, and this is itself wrong with probability `delta` at most. */
export type ErrorBound = { alpha: number; delta: number }

export function checkErrorBound({ alpha, delta }: ErrorBound): void {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha must be between 0 and 1; found ${alpha}`)
  if (!(delta > 0 && delta < 1)) throw new RangeError(`delta must be between 0 and 1; found ${delta}`)
}
