import { expect, it } from 'vitest'
import { emptySelection, extendTo, keepExisting, toggleOne } from './selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const keys = (selection: { keys: ReadonlySet<string> }) => [...selection.keys].sort()

it('toggles one item', () => {
  const one = toggleOne(emptySelection, 'b')
  expect(keys(one)).toEqual(['b'])
  expect(keys(toggleOne(one, 'b'))).toEqual([])
})

it('extends from the last toggled item in either direction', () => {
  expect(keys(extendTo(toggleOne(emptySelection, 'b'), 'd', order))).toEqual(['b', 'c', 'd'])
  expect(keys(extendTo(toggleOne(emptySelection, 'd'), 'b', order))).toEqual(['b', 'c', 'd'])
})

it('toggles when there is nothing to extend from', () => {
  expect(keys(extendTo(emptySelection, 'c', order))).toEqual(['c'])
})

it('forgets deleted items', () => {
  const both = toggleOne(toggleOne(emptySelection, 'a'), 'b')
  expect(keys(keepExisting(both, ['b', 'c']))).toEqual(['b'])
  expect(keepExisting(both, order)).toBe(both)
})
