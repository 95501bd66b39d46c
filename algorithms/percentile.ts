/**
 * The p-th percentile of a sample by linear interpolation between order statistics (type 7 of Hyndman & Fan, 1996).
 * @param values any order, not modified; unit of the result is theirs
 * @param p 0 to 100
 * @returns NaN for an empty sample
 * @throws RangeError when p lies outside 0 to 100
 */
export function percentile(values: readonly number[], p: number): number {
  if (!(p >= 0 && p <= 100)) throw new RangeError(`p must lie in 0 to 100, got ${p}`)
  const sorted = [...values].sort((a, b) => a - b)
  const at = ((sorted.length - 1) * p) / 100
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? Number.NaN
  return low + (high - low) * (at - Math.floor(at))
}
