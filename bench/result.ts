/**
 * One figure of a bench: a ratio against a peer or a physical limit measured in the same run, and the limit it must keep.
 * `details` holds the raw figures behind it, named with their units.
 */
export type BenchResult = {
  name: string
  ratio: number
  limit: number
  /** Which side of the limit is good. */
  good: 'at least' | 'at most'
  ok: boolean
  details: Record<string, number | string>
}

export type Bench = () => Promise<BenchResult[]>

export function judged(result: Omit<BenchResult, 'ok'>): BenchResult {
  return { ...result, ok: result.good === 'at least' ? result.ratio >= result.limit : result.ratio <= result.limit }
}
