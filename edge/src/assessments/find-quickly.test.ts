import { assessmentListQuerySchema } from '@kensa/contract/api/assessments'
import { newUuid, toId } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import type { OpenDb } from '@kensa/db/client/types'
import { assessment } from '@kensa/db/schema/assessment'
import { withOrg } from '@kensa/db/with-org'
import { addAssessments } from '@kensa/local/postgres/assessments'
import { addAsset, addFrames, addOrganization, addProject, addRubric } from '@kensa/local/postgres/fixtures'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { desc, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { selectAssessments } from './columns.ts'
import { isNext, wantedAssessments } from './filter.ts'

const content = { criteria: [{ id: 'A01', question: 'Is a helmet worn?' }] }
const some = { rubric: newUuid(), job: newUuid(), project: newUuid(), asset: newUuid() }

let database: TestDatabase
let app: OpenDb
let orgId: string

beforeAll(async () => {
  database = await startTestDatabase()
  app = openNodePool(database.urlFor('kensa_app'), { max: 1 })
  orgId = await addOrganization(database.sql)
  const rubricId = await addRubric(database.sql, orgId, { content })
  for (let project = 0; project < 10; project++) {
    const projectId = await addProject(database.sql, orgId, `Line ${project}`)
    const assetId = await addAsset(database.sql, { orgId, projectId, kind: 'video' })
    const frames = await addFrames(database.sql, { orgId, assetId, count: 500, seed: project })
    const answered = frames.map(({ id }) => ({ frameId: id, answers: { A01: 1 as const } }))
    await addAssessments(database.sql, { orgId, projectId, assetId, rubricId, content, frames: answered, waits: false })
  }
  await database.sql('vacuum analyze assessment')
  await database.sql('analyze')
})
afterAll(async () => {
  await app.end()
  await database.stop()
})

/** Assessments that were looked at for a page of those that the filter wants, of 5,000, none of which it does. */
async function lookedAt(filter: object): Promise<number> {
  const { cursor: _, limit: __, language: ___, ...wanted } = assessmentListQuerySchema.parse(filter)
  const ctx = { orgId, actor: { kind: 'system' }, scopes: new Set(), requestId: 'test' } as never
  const plan = await withOrg(app.db, ctx, async (tx) => {
    const next = isNext(tx, wantedAssessments(tx, wanted), { before: undefined, limit: 51 })
    const page = selectAssessments(tx, next).orderBy(desc(assessment.id))
    const { rows } = await tx.execute<{ 'QUERY PLAN': string }>(sql`explain (analyze, timing off) ${page.getSQL()}`)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
  expect(plan).not.toContain('Seq Scan on assessment')
  return [...plan.matchAll(/Rows Removed by \w+(?: \w+)*: (\d+)/g)].reduce((sum, [, removed]) => sum + Number(removed), 0)
}

it.each([
  ['rubric', { rubricId: toId('rubric', some.rubric) }],
  ['version', { rubricId: toId('rubric', some.rubric), rubricNumber: 2 }],
  ['job', { jobId: toId('job', some.job) }],
  ['project', { projectId: toId('project', some.project) }],
  ['asset', { assetId: toId('asset', some.asset) }],
  ['state', { state: 'rejected' }],
])('looks for none in vain by %s', async (_, filter) => {
  expect(await lookedAt(filter)).toBeLessThan(60)
})
