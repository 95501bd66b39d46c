import { monthlyLimitMicrosMax } from '@kensa/contract/usage'

/** What a person typed, exactly: null for nothing (no limit), undefined when it is no amount of dollars that can be set. */
export function dollarsToMicros(text: string): number | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  const match = /^(\d{1,7})(?:\.(\d{1,6}))?$/.exec(typed)
  if (!match) return undefined
  const micros = Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0'))
  return micros > monthlyLimitMicrosMax ? undefined : micros
}

export function microsToDollars(micros: number | null): string {
  if (micros === null) return ''
  const rest = String(micros % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '')
  return `${Math.floor(micros / 1_000_000)}${rest === '' ? '' : `.${rest.padEnd(2, '0')}`}`
}
