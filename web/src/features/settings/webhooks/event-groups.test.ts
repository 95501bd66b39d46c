import { eventTypes } from '@kensa/contract/events'
import { expect, it } from 'vitest'
import { eventGroups } from './event-groups.ts'

it('offers every event of the contract', () => {
  expect(eventGroups.flatMap(({ events }) => [...events]).sort()).toEqual([...eventTypes].sort())
})
