import { expect, it } from 'vitest'
import { spread } from './frame-choice.ts'

it('spreads a few over many, each once and in order, and keeps few as they are', () => {
  const list = Array.from({ length: 28 }, (_, k) => k)
  expect(spread(list, 3)).toEqual([4, 14, 23])
  expect(spread([1, 2], 3)).toEqual([1, 2])
  expect(spread([], 3)).toEqual([])
})
