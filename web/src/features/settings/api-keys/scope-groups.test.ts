import { scopes } from '@kensa/contract/scopes'
import { expect, it } from 'vitest'
import { scopeGroups, withScope } from './scope-groups.ts'

it('offers every scope of the contract', () => {
  const offered = scopeGroups.flatMap(({ read, write }) => (write === undefined ? [read] : [read, write]))
  expect([...offered].sort()).toEqual([...scopes].sort())
})

it('gives reading along with writing', () => {
  expect(withScope([], 'asset.write', true).sort()).toEqual(['asset.read', 'asset.write'])
})

it('takes writing away along with reading', () => {
  expect(withScope(['asset.read', 'asset.write', 'job.read'], 'asset.read', false)).toEqual(['job.read'])
})

it('keeps reading when writing is taken away', () => {
  expect(withScope(['asset.read', 'asset.write'], 'asset.write', false)).toEqual(['asset.read'])
})
