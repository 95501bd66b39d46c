import { expect, it } from 'vitest'
import type { Job } from '../../api/types.ts'
import { patchJob } from './patch-job.ts'

const job = (id: string, state: Job['state'], done = 0) => ({ id, state, progress: { stage: null, done, total: 9 } }) as Job
const pages = { pages: [{ data: [job('a', 'running')] }, { data: [job('b', 'running'), job('c', 'queued')] }], pageParams: ['', 'x'] }

it('changes a job in place and leaves all else as it is', () => {
  const patched = patchJob(pages, job('b', 'running', 4))
  expect(patched?.pages[1]?.data.map(({ id, progress }) => [id, progress.done])).toEqual([
    ['b', 4],
    ['c', 0],
  ])
  expect(patched).toMatchObject({ pageParams: ['', 'x'] })
})

it('knows when the list must be asked for again', () => {
  expect(patchJob(pages, job('z', 'queued'))).toBeUndefined()
  expect(patchJob(pages, job('c', 'running'))).toBeUndefined()
  expect(patchJob(undefined, job('a', 'running'))).toBeUndefined()
})
