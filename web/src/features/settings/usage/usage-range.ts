import type { UsageDays } from './usage-queries.ts'

export const usageRanges = ['thisMonth', 'lastMonth', 'last90Days'] as const
export type UsageRange = (typeof usageRanges)[number]

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** First and last day in UTC, as usage is counted. */
export function daysOfRange(range: UsageRange, nowMs: number): UsageDays {
  const now = new Date(nowMs)
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  if (range === 'lastMonth') return { from: dayOf(Date.UTC(year, month - 1, 1)), to: dayOf(Date.UTC(year, month, 0)) }
  if (range === 'last90Days') return { from: dayOf(nowMs - 89 * 86_400_000), to: dayOf(nowMs) }
  return { from: dayOf(Date.UTC(year, month, 1)), to: dayOf(nowMs) }
}
