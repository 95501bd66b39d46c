import { expect, it } from 'vitest'
import { changedSettings } from './changed-settings.ts'

it('shows what a setting was and became, and leaves out what stayed', () => {
  const before = { name: 'line 3', scopes: ['asset.read', 'job.read'], expiresAt: null }
  const after = { name: 'line 4', scopes: ['asset.read', 'job.read'], expiresAt: '2027-01-01T00:00:00Z' }
  expect(changedSettings({ before, after })).toEqual([
    { name: 'expiresAt', before: '–', after: '2027-01-01T00:00:00Z' },
    { name: 'name', before: 'line 3', after: 'line 4' },
  ])
})

it('shows the settings of what was made or deleted on their one side', () => {
  expect(changedSettings({ before: null, after: { scopes: ['a', 'b'], limits: { x: 1 } } })).toEqual([
    { name: 'limits', after: '{"x":1}' },
    { name: 'scopes', after: 'a, b' },
  ])
  expect(changedSettings({ before: { state: 'queued' }, after: null })).toEqual([{ name: 'state', before: 'queued' }])
  expect(changedSettings({ before: null, after: null })).toEqual([])
})
