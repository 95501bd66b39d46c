const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** Pauses before each try, the first being immediate: eleven tries over about 100 hours, so that an outage of three days is outlived. */
export const retryDelaysMs: readonly number[] = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
  24 * hour,
]

const retryAfterMsMax = 24 * hour

/** Five days without a success, and an endpoint is disabled. */
export const failingMsMax = 5 * 24 * hour

/**
 * When the try after `step` tries is due, in milliseconds since the epoch; undefined when there is none. Up to a tenth is added by chance,
 * so that what failed together does not come back together; `retry-after` only ever puts it off, by a day at most.
 */
export function nextTryAt(
  step: number,
  nowMs: number,
  { random, retryAfterMs = 0 }: { random: number; retryAfterMs?: number },
): number | undefined {
  const delayMs = retryDelaysMs[step]
  if (delayMs === undefined) return undefined
  return nowMs + Math.round(Math.max(delayMs * (1 + random / 10), Math.min(retryAfterMs, retryAfterMsMax)))
}

/** `retry-after` in milliseconds from now: seconds or an HTTP date; 0 when it says nothing usable. */
export function readRetryAfter(value: string | undefined, nowMs: number): number {
  if (value === undefined) return 0
  if (/^\d{1,9}$/.test(value)) return Number(value) * second
  const at = Date.parse(value)
  return Number.isNaN(at) ? 0 : Math.max(0, at - nowMs)
}
