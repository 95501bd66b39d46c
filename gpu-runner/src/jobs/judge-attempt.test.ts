import { expect, it } from 'vitest'
import { attemptsMax, judgeAttempt } from './judge-attempt.ts'

it('cancels before it gives up or runs', () => {
  expect(judgeAttempt({ cancelRequested: true, idleAttempts: attemptsMax })).toBe('canceled')
})

it('gives up after three attempts that saved nothing', () => {
  const kinds = [0, 1, 2, 3, 9].map((idleAttempts) => judgeAttempt({ cancelRequested: false, idleAttempts }))
  expect(kinds).toEqual(['run', 'run', 'run', 'exhausted', 'exhausted'])
})
