import { expect, it } from 'vitest'
import { activeFilters, filterOf, readAnswered, readCriteriaUrl } from './criteria-url.ts'

it('reads any address, and leaves out what it does not understand', () => {
  const address = {
    rubric: 'rubric_1',
    version: 2,
    job: 'job_1',
    state: 'accepted',
    pattern: 'P02',
    answered: 'A01:1',
    open: 'assessment_1',
  }
  expect(readCriteriaUrl({ ...address, more: 1 })).toEqual(address)
  expect(readCriteriaUrl({ rubric: 'job_1', version: '2', state: 'new', pattern: 'p 2', answered: 'A01:2', open: 7, job: null })).toEqual(
    {},
  )
  expect(readCriteriaUrl({ version: 0, pattern: 'none' })).toEqual({ pattern: 'none' })
})

it('asks the API for just what the address says, in the project in view', () => {
  expect(filterOf({ state: 'proposed', pattern: 'none', answered: 'A01:0', open: 'assessment_1' }, 'rubric_1', 2, 'project_1')).toEqual({
    ...{ rubricId: 'rubric_1', rubricNumber: 2, projectId: 'project_1' },
    ...{ state: 'proposed', patternId: 'none', answered: 'A01:0' },
  })
  expect(filterOf({}, 'rubric_1', 1, undefined)).toEqual({ rubricId: 'rubric_1', rubricNumber: 1 })
})

it('counts what narrows the results, and splits an answer into criterion and answer', () => {
  expect(activeFilters({ rubric: 'rubric_1', open: 'assessment_1', state: 'accepted', answered: 'A01:0' })).toBe(2)
  expect(readAnswered('A01:0')).toEqual({ criterionId: 'A01', answer: 0 })
  expect(readAnswered(undefined)).toBeUndefined()
})
