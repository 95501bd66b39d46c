/** A share that was typed in per cent, of which tenths count; undefined when it is none. */
export function shareOf(text: string): number | undefined {
  const percent = Number(
    text
      .trim()
      .replace(',', '.')
      .replace(/\s*[%％]$/, ''),
  )
  if (text.trim() === '' || !Number.isFinite(percent) || percent < 0 || percent > 100) return undefined
  return Math.round(percent * 10) / 1000
}

export function percentText(share: number): string {
  return String(Math.round(share * 1000) / 10)
}

/** Whole hours; null for none, undefined when it is neither. */
export function hoursOf(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const hours = Number(text.trim())
  return Number.isInteger(hours) && hours >= 1 && hours <= 8_760 ? hours : undefined
}
