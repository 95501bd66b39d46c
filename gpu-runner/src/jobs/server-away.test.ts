import { expect, it } from 'vitest'
import { nextWaitS } from './server-away.ts'

it('looks again soon, then every minute, for as long as a machine and its weights may take', () => {
  expect([0, 1, 2, 3, 4, 5].map(nextWaitS)).toEqual([5, 10, 20, 40, 60, 60])
  let [waits, seconds] = [0, 0]
  for (let next = nextWaitS(0); next !== undefined; next = nextWaitS(++waits)) seconds += next
  expect(seconds / 60).toBeGreaterThan(30)
  expect(seconds / 60).toBeLessThan(60)
})
