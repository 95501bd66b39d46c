import { expect, it } from 'vitest'
import { queryOf, readJobFilter } from './job-filter.ts'

it('reads what it knows from an address and drops the rest', () => {
  expect(readJobFilter({ state: 'failed', task: 'fly', period: 'week', project: 'project_1', other: 1 })).toEqual({
    state: 'failed',
    period: 'week',
    project: 'project_1',
  })
})

it('asks the API for the same', () => {
  const nowMs = Date.UTC(2026, 10, 26, 12, 0, 42)
  expect(queryOf({ task: 'ingest', asset: 'asset_1', period: 'day' }, nowMs)).toEqual({
    task: 'ingest',
    assetId: 'asset_1',
    createdFrom: '2026-11-25T12:00:00.000Z',
  })
  expect(queryOf({}, nowMs)).toEqual({})
})
