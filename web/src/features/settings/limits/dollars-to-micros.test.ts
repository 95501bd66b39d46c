import { expect, it } from 'vitest'
import { dollarsToMicros, microsToDollars } from './dollars-to-micros.ts'

it('keeps every micro-dollar that is typed', () => {
  for (const micros of [0, 1, 10, 500_000, 1_000_000, 12_345_678, 1_000_000_000_000])
    expect(dollarsToMicros(microsToDollars(micros))).toBe(micros)
  expect([dollarsToMicros('12.5'), dollarsToMicros(' 7 '), dollarsToMicros('')]).toEqual([12_500_000, 7_000_000, null])
})

it.each(['-1', '1,5', '1e3', 'ten', '0.0000001', '1000000.01', '$5'])('does not take %j for an amount', (text) => {
  expect(dollarsToMicros(text)).toBeUndefined()
})
