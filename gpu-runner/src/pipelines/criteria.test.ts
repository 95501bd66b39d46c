import { newUuid } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import type { OpenDb } from '@kensa/db/client/types'
import { addOrganization, addRubric } from '@kensa/local/postgres/fixtures'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isPermanent } from '../jobs/is-permanent.ts'
import type { JobRun } from '../jobs/job-run.ts'
import { type CriteriaServices, createCriteria } from './criteria.ts'

let database: TestDatabase
let runner: OpenDb
let orgId: string
beforeAll(async () => {
  database = await startTestDatabase()
  runner = openNodePool(database.urlFor('kensa_runner'), { max: 1 })
  orgId = await addOrganization(database.sql)
})
afterAll(async () => {
  await runner?.end()
  await database?.stop()
})

const attempt = (services: Partial<CriteriaServices>, rubricId: string, rubricNumber = 1) => {
  const input = { frameIds: [newUuid()], rubricId, rubricNumber, rule: { kind: 'none' } }
  return createCriteria({ db: runner.db, ...services } as CriteriaServices).run({ job: { orgId, input } } as JobRun)
}

it('refuses the job where neither a language model nor regions are there, and where the pack has no word for it, once and for all', async () => {
  const rubricId = await addRubric(database.sql, orgId, {
    content: {
      criteria: [
        { id: 'A01', question: 'Is it tight?' },
        { id: 'A02', question: 'Is it qwzx?', lookFor: 'qwzx' },
      ],
    },
  })
  await expect(attempt({}, rubricId)).rejects.toMatchObject({
    code: 'task_unsupported',
    message: expect.stringContaining('no language model'),
  })
  const finder = { pack: 'tested', understand: async () => undefined } as unknown as CriteriaServices['finder']
  await expect(attempt({ finder }, rubricId)).rejects.toMatchObject({
    code: 'task_unsupported',
    message: expect.stringContaining('lookFor'),
  })
  expect(isPermanent('task_unsupported')).toBe(true)
})

it('refuses a version that does not exist, and the rubric of another organization', async () => {
  const rubricId = await addRubric(database.sql, orgId, { content: { criteria: [{ id: 'A01', question: 'Is it tight?' }] }, name: 'Own' })
  await expect(attempt({}, rubricId, 2)).rejects.toMatchObject({ code: 'not_found', message: expect.stringContaining('number 2') })
  const foreign = await addRubric(database.sql, await addOrganization(database.sql), {
    content: { criteria: [{ id: 'A01', question: 'Is it tight?' }] },
  })
  await expect(attempt({}, foreign)).rejects.toMatchObject({ code: 'not_found' })
})
