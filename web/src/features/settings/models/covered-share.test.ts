import { expect, it } from 'vitest'
import { coveredShare } from './covered-share.ts'

it('calls nothing but all a hundred percent, and nothing but nothing zero', () => {
  expect(coveredShare(1_999, 2_000)).toBe(0.99)
  expect(coveredShare(1, 2_000)).toBe(0.01)
  expect(coveredShare(2_000, 2_000)).toBe(1)
  expect(coveredShare(0, 2_000)).toBe(0)
  expect(coveredShare(500, 1_000)).toBe(0.5)
})

it('has an answer while there are no frames, and while frames are being replaced', () => {
  expect(coveredShare(0, 0)).toBe(0)
  expect(coveredShare(7, 5)).toBe(1)
})
