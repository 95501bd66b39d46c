import { useLocale } from 'use-intl'
import { formatBytes } from './format-bytes.ts'
import { formatDuration } from './format-duration.ts'
import { formatRelative } from './format-relative.ts'

type Format = ReturnType<typeof makeFormat>

/** Making the system's formatters is slow; a grid of pictures asks for them a hundred times a second. */
const formats = new Map<string, Format>()

/** Numbers, dates, sizes and times in the reader's language. */
export function useFormat(): Format {
  const locale = useLocale()
  const format = formats.get(locale) ?? makeFormat(locale)
  formats.set(locale, format)
  return format
}

function makeFormat(locale: string) {
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const month = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 4,
  })
  const dayAndMonth = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' })
  return {
    number: (value: number) => number.format(value),
    /** Micro-dollars as dollars. */
    money: (micros: number) => money.format(micros / 1_000_000),
    /** A day of the calendar (`2026-11-26`), without its year. */
    dayAndMonth: (day: string) => dayAndMonth.format(new Date(day)),
    /** A share between 0 and 1. */
    percent: (share: number) => percent.format(share),
    /** A share that may be small, as precisely as people set it. */
    share: (value: number) => share.format(value),
    date: (iso: string) => date.format(new Date(iso)),
    /** A calendar month in UTC, as invoices count them. */
    month: (iso: string) => month.format(new Date(iso)),
    dateTime: (iso: string) => dateTime.format(new Date(iso)),
    relative: (iso: string) => formatRelative(locale, new Date(iso).getTime(), Date.now()),
    bytes: (bytes: number) => formatBytes(locale, bytes),
    /** Length of a piece of work: `1 min 12 s`. */
    duration: (ms: number) => formatDuration(locale, ms),
  }
}
