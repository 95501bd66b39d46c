/** The two largest units of a length of time: `1 hr 4 min`, `12 sec`, `0.4 sec`, `23 ms`. */
export function formatDuration(locale: string, ms: number): string {
  const part = (value: number, unit: string, digits = 0) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits }).format(value)
  if (ms >= 1 && ms < 95) return part(Math.round(ms), 'millisecond')
  if (ms < 9_950) return part(ms / 1000, 'second', 1)
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return part(seconds, 'second')
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${part(minutes, 'minute')} ${part(seconds % 60, 'second')}`
  return `${part(Math.floor(minutes / 60), 'hour')} ${part(minutes % 60, 'minute')}`
}
