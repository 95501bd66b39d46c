import { expect, it } from 'vitest'
import { hoursOf, percentText, shareOf } from './tier-values.ts'

it.each([
  ['90', 0.9],
  [' 72,5 % ', 0.725],
  ['0', 0],
  ['101', undefined],
  ['', undefined],
  ['most', undefined],
])('%j per cent is %s', (text, share) => {
  expect(shareOf(text)).toBe(share)
  if (share !== undefined) expect(shareOf(percentText(share))).toBe(share)
})

it.each([
  ['', null],
  ['24', 24],
  ['0', undefined],
  ['1.5', undefined],
])('%j hours are %s', (text, hours) => {
  expect(hoursOf(text)).toBe(hours)
})
