import { expect, it } from 'vitest'
import { formatBytes } from './format-bytes.ts'
import { formatDuration } from './format-duration.ts'
import { formatRelative } from './format-relative.ts'
import { formatTimeCode } from './format-time-code.ts'
import { pickLocale } from './locales.ts'

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_000, '1 kB'],
  [1_540_000, '1.5 MB'],
  [999_600, '1 MB'],
  [5_000_000_000, '5 GB'],
  [42_000_000_000_000, '42,000 GB'],
])('%d bytes read %s', (bytes, text) => {
  expect(formatBytes('en', bytes)).toBe(text)
})

it.each([
  [0, '0 sec'],
  [3, '3 ms'],
  [23, '23 ms'],
  [96, '0.1 sec'],
  [400, '0.4 sec'],
  [59_400, '59 sec'],
  [59_600, '1 min 0 sec'],
  [72_000, '1 min 12 sec'],
  [3_840_000, '1 hr 4 min'],
])('%d ms read %s', (ms, text) => {
  expect(formatDuration('en', ms)).toBe(text)
})

it.each([
  [0, '0:00'],
  [7_000, '0:07'],
  [723_500, '12:03.5'],
  [3_729_000, '1:02:09'],
  [59_980, '1:00'],
])('%d ms are at %s', (ms, text) => {
  expect(formatTimeCode(ms)).toBe(text)
})

it.each([
  [-20_000, '20 seconds ago'],
  [-59_800, '1 minute ago'],
  [86_400_000 * 2, 'in 2 days'],
  [-86_400_000 * 800, '2 years ago'],
])('%d ms away reads %s', (difference, text) => {
  expect(formatRelative('en', difference, 0)).toBe(text)
})

it.each([
  [['ko-KR', 'en'], 'ko'],
  [['fr', 'ja-JP'], 'ja'],
  [['de'], 'en'],
  [[], 'en'],
] as const)('for %j speaks %s', (wanted, locale) => {
  expect(pickLocale(wanted)).toBe(locale)
})
