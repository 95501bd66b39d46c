import { expect, it } from 'vitest'
import { forecastMicros } from './forecast.ts'

const day = 86_400_000
const nowMs = Date.UTC(2026, 10, 21)
const month = { nowMs, endsAtMs: Date.UTC(2026, 11, 1) }

it('expects for each day left the mean of the last seven', () => {
  expect(forecastMicros({ ...month, spentMicros: 100, recentMicros: 70, recentSinceMs: nowMs - 7 * day })).toBe(100 + 10 * 10)
})

it('takes the mean of as many days as there has been usage', () => {
  expect(forecastMicros({ ...month, spentMicros: 60, recentMicros: 60, recentSinceMs: nowMs - 2 * day })).toBe(60 + 30 * 10)
})

it('does not multiply the first hour of usage by the hours of a day', () => {
  expect(forecastMicros({ ...month, spentMicros: 60, recentMicros: 60, recentSinceMs: nowMs - day / 24 })).toBe(60 + 60 * 10)
})

it('expects nothing more where nothing was used for a week, and on the last moment of the month', () => {
  expect(forecastMicros({ ...month, spentMicros: 60, recentMicros: 0, recentSinceMs: undefined })).toBe(60)
  expect(forecastMicros({ ...month, nowMs: month.endsAtMs, spentMicros: 60, recentMicros: 60, recentSinceMs: nowMs })).toBe(60)
})
