import { newUuid } from '@kensa/contract/ids'
import { expect, it } from 'vitest'
import { isPermanent } from '../jobs/is-permanent.ts'
import type { JobRun } from '../jobs/job-run.ts'
import { type AnnotateServices, createAnnotate } from './annotate.ts'

it('refuses the job where the pack has no model for regions, once and for all', async () => {
  const pipeline = createAnnotate({ finder: undefined } as AnnotateServices)
  const input = { frameIds: [newUuid()], labels: [{ labelId: newUuid(), threshold: null }], rule: { kind: 'none' } }
  const run = { job: { orgId: newUuid(), input } } as JobRun
  await expect(pipeline.run(run)).rejects.toMatchObject({ code: 'task_unsupported', message: expect.stringContaining('no model') })
  expect(isPermanent('task_unsupported')).toBe(true)
})

it('refuses masks where nothing cuts them, before it looks at anything', async () => {
  const pipeline = createAnnotate({ finder: {}, masker: undefined } as AnnotateServices)
  const input = { frameIds: [newUuid()], labels: [{ labelId: newUuid(), threshold: null }], rule: { kind: 'none' }, masks: true }
  const run = { job: { orgId: newUuid(), input } } as JobRun
  await expect(pipeline.run(run)).rejects.toMatchObject({ code: 'task_unsupported', message: expect.stringContaining('no masks') })
})
