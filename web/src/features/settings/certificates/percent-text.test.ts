import { expect, it } from 'vitest'
import { percentOfShare, shareOfPercent } from './percent-text.ts'

it.each([
  ['1', 0.01],
  ['0.7', 0.007],
  ['0,5 %', 0.005],
  ['１０', 0.1],
  ['', undefined],
  ['a', undefined],
  ['-1', undefined],
  ['1e3', undefined],
])('reads %j', (text, share) => {
  expect(shareOfPercent(text)).toBe(share)
})

it('writes what it reads', () => {
  for (const share of [0.001, 0.007, 0.29, 0.5, 1]) expect(shareOfPercent(percentOfShare(share))).toBe(share)
})
