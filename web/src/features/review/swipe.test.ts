import { expect, it } from 'vitest'
import { leaning, swiped } from './swipe.ts'

it.each([
  [100, 10, 400, 'accept'],
  [-100, 30, 400, 'reject'],
  [20, -120, 400, 'cant_tell'],
  [60, 5, 80, 'accept'],
  [60, 5, 600, undefined],
  [5, 200, 300, undefined],
  [0, 0, 10, undefined],
])('a thumb that went %d, %d within %d ms means %s', (dx, dy, tookMs, answer) => {
  expect(swiped(dx, dy, tookMs)).toBe(answer)
})

it('tells where a movement leads before it ends', () => {
  expect(leaning(44, 0)).toEqual({ answer: 'accept', share: 0.5 })
  expect(leaning(-400, 0)).toEqual({ answer: 'reject', share: 1 })
  expect(leaning(4, 4)).toBeUndefined()
})
