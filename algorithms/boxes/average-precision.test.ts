import { expect, it } from 'vitest'
import { averagePrecision, type FoundBox, matchFound, type PlacedBox } from './average-precision.ts'

const at = (picture: number, x: number): PlacedBox => ({ picture, box: { x, y: 0, width: 10, height: 10 } })
const found = (picture: number, x: number, score: number): FoundBox => ({ ...at(picture, x), score })

it('is 1 when every box is found before any wrong one, and 0 when none is', () => {
  const truths = [at(0, 0), at(1, 0)]
  expect(averagePrecision([found(0, 1, 0.9), found(1, 0, 0.8), found(1, 50, 0.1)], truths, 0.5)).toBe(1)
  expect(averagePrecision([found(0, 50, 0.9)], truths, 0.5)).toBe(0)
  expect(averagePrecision([], truths, 0.5)).toBe(0)
})

it('counts by hand: right, wrong, right of two gives (1 + 2/3) / 2', () => {
  const truths = [at(0, 0), at(1, 0)]
  expect(averagePrecision([found(0, 0, 0.9), found(0, 40, 0.8), found(1, 0, 0.7)], truths, 0.5)).toBeCloseTo((1 + 2 / 3) / 2, 12)
})

it('lets a true box be found once only, by the better score, and never on another picture', () => {
  const matched = matchFound([found(0, 0, 0.5), found(0, 1, 0.9), found(1, 0, 0.8)], [at(0, 0)], 0.5)
  expect(matched).toEqual([
    { score: 0.9, isRight: true },
    { score: 0.8, isRight: false },
    { score: 0.5, isRight: false },
  ])
})

it('has no value where there is nothing to find, and refuses an overlap that is none', () => {
  expect(averagePrecision([found(0, 0, 1)], [], 0.5)).toBeNaN()
  expect(() => averagePrecision([], [at(0, 0)], 0)).toThrow('iouMin must be above 0 and at most 1; found 0')
})
