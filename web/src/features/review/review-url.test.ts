import { expect, it } from 'vitest'
import { activeFilters, filterOf, readReviewUrl } from './review-url.ts'

it('reads what it knows from an address and drops the rest', () => {
  const raw = {
    view: 'grid',
    group: 'tier',
    tier: 'sure',
    reason: 'audit',
    task: 'criteria',
    label: 'label_1',
    job: 'asset_1',
    overdue: true,
    mine: 'yes',
    x: 1,
  }
  expect(readReviewUrl(raw)).toEqual({ view: 'grid', tier: 'sure', task: 'criteria', label: 'label_1', overdue: true })
})

it('asks the API for the same', () => {
  const url = readReviewUrl({ view: 'grid', job: 'job_1', mine: true, escalated: true, overdue: true, cluster: 'c 1' })
  expect(filterOf(url, 'project_1')).toEqual({
    projectId: 'project_1',
    jobId: 'job_1',
    assignee: 'me',
    escalated: 'true',
    due: 'overdue',
    cluster: 'c 1',
  })
  expect(filterOf({}, undefined)).toEqual({})
  expect(activeFilters(url)).toBe(5)
})
