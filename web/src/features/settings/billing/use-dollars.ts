import { useLocale } from 'use-intl'

/** Micro-dollars in the reader's language, to the cent: `$12.30`. */
export function useDollars(): (micros: number) => string {
  const format = new Intl.NumberFormat(useLocale(), { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' })
  return (micros) => format.format(micros / 1_000_000)
}
