const dayMs = 86_400_000

export type ForecastFacts = {
  nowMs: number
  /** When the next month begins. */
  endsAtMs: number
  spentMicros: number
  /** Used in the last seven days, which may reach into the month before. */
  recentMicros: number
  /** The first usage within those seven days; undefined without any. */
  recentSinceMs: number | undefined
}

/**
 * Usage expected for the whole month: what is used, and for each day left the mean of the last seven days, or of as many as there has been
 * usage, one at least. Recent days say more than the month so far when a line is added or taken out.
 */
export function forecastMicros({ nowMs, endsAtMs, spentMicros, recentMicros, recentSinceMs }: ForecastFacts): number {
  if (recentSinceMs === undefined) return spentMicros
  const observedDays = Math.min(7, Math.max(1, (nowMs - recentSinceMs) / dayMs))
  const daysLeft = Math.max(0, (endsAtMs - nowMs) / dayMs)
  return spentMicros + Math.round((recentMicros / observedDays) * daysLeft)
}
