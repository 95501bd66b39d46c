const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Decimal sizes, as limits are stated: 5 GB is 5,000,000,000 bytes. */
export function formatBytes(locale: string, bytes: number): string {
  let value = bytes
  let unit = 0
  while (unit < units.length - 1 && Math.abs(value) >= 999.5) {
    value /= 1000
    unit += 1
  }
  const maximumFractionDigits = unit > 0 && value < 9.95 ? 1 : 0
  return new Intl.NumberFormat(locale, { style: 'unit', unit: units[unit] ?? 'byte', unitDisplay: 'short', maximumFractionDigits }).format(
    value,
  )
}
