const steps = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 30],
  ['month', 12],
] as const

/** How far `at` lies from `now` (both in ms since 1970): "3 minutes ago", "in 2 days". */
export function formatRelative(locale: string, atMs: number, nowMs: number): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  let value = (atMs - nowMs) / 1000
  for (const [unit, size] of steps) {
    if (Math.abs(Math.round(value)) < size) return format.format(Math.round(value), unit)
    value /= size
  }
  return format.format(Math.round(value), 'year')
}
