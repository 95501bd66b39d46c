export type FrameHit = { id: string; assetId: string; tMs: number; score: number }

/**
 * Lifts frames whose neighbours in the same video score well too, since what a video shows lasts longer than a frame, while a mistake of the
 * model rarely does: each score becomes (1 − weight) × its own + weight × the mean of the frames within the window, its own included. Still
 * images stay as they are. Source: the smoothing of Snoek and Worring (Concept-based video retrieval, 2009). Throws `RangeError`.
 */
export function temporalCoherence<T extends FrameHit>(hits: readonly T[], { windowMs, weight }: { windowMs: number; weight: number }): T[] {
  if (!(windowMs >= 0)) throw new RangeError(`windowMs must be 0 or more; found ${windowMs}`)
  if (!(weight >= 0 && weight <= 1)) throw new RangeError(`weight must be between 0 and 1; found ${weight}`)
  const byAsset = Map.groupBy(hits, ({ assetId }) => assetId)
  const smoothed = new Map<T, number>()
  for (const frames of byAsset.values()) {
    const sorted = [...frames].sort((a, b) => a.tMs - b.tMs)
    let [from, to, sum] = [0, 0, 0]
    for (const frame of sorted) {
      for (; to < sorted.length && (sorted[to] as T).tMs <= frame.tMs + windowMs; to++) sum += (sorted[to] as T).score
      for (; (sorted[from] as T).tMs < frame.tMs - windowMs; from++) sum -= (sorted[from] as T).score
      smoothed.set(frame, (1 - weight) * frame.score + (weight * sum) / (to - from))
    }
  }
  return hits.map((hit) => ({ ...hit, score: smoothed.get(hit) as number })).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
