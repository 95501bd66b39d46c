import { newUuid } from '@kensa/contract/ids'
import { addAssessments } from '@kensa/local/postgres/assessments'
import { addAsset, addFrames, addLabel, addOrganization, addProject, addRubric } from '@kensa/local/postgres/fixtures'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openNodePool } from './client/node.ts'
import type { OpenDb } from './client/types.ts'
import { withOrg } from './with-org.ts'

const content = { criteria: [{ id: 'A01', question: 'Is a helmet worn?' }] }

let database: TestDatabase
let app: OpenDb
let org: string
let project: string
let rubric: string

beforeAll(async () => {
  database = await startTestDatabase()
  app = openNodePool(database.urlFor('kensa_app'), { max: 1 })
  org = await addOrganization(database.sql)
  project = await addProject(database.sql, org)
  rubric = await addRubric(database.sql, org, { content })
})
afterAll(async () => {
  await app.end()
  await database.stop()
})

async function counts(): Promise<Record<string, unknown>> {
  const [row] = await database.sql(`select
    (select count(*)::int from asset) as asset, (select count(*)::int from frame) as frame,
    (select count(*)::int from embedding_builtin_v1) as embedding, (select count(*)::int from frame_label) as frame_label,
    (select count(*)::int from job) as job, (select count(*)::int from job_item_error) as job_item_error,
    (select count(*)::int from verdict) as verdict, (select count(*)::int from region) as region,
    (select count(*)::int from assessment) as assessment, (select count(*)::int from model_answer) as model_answer,
    (select count(*)::int from rubric) as rubric, (select count(*)::int from outbox) as outbox, (select count(*)::int from search) as search, (select count(*)::int from label) as label`)
  return row ?? {}
}

async function fullAsset(): Promise<string> {
  const asset = await addAsset(database.sql, { orgId: org, projectId: project })
  const [frame] = await addFrames(database.sql, { orgId: org, assetId: asset, count: 20, seed: 4 })
  const [job, verdict, region] = [newUuid(), newUuid(), newUuid()]
  const label = await addLabel(database.sql, org, job)
  await database.sql(`
    insert into frame_label (org_id, frame_id, label_id) values ('${org}', '${frame?.id}', '${label}');
    insert into job (org_id, id, task, input, asset_id) values ('${org}', '${job}', 'ingest', '{}', '${asset}');
    update asset set job_id = '${job}' where id = '${asset}';
    insert into job_item_error (org_id, id, job_id, key, subject, error) values ('${org}', gen_random_uuid(), '${job}', 'k', 's', '{}');
    insert into verdict (org_id, id, project_id, job_id, task, subject_kind, subject_id, asset_id, value, scores, evidence, provenance, rule,
      audit_draw, holds, versions, decision, reason, audit_inclusion, key)
      values ('${org}', '${verdict}', '${project}', '${job}', 'annotate', 'region', '${region}', '${asset}', '{}', '{}', '{}', '{}',
        '{"kind":"none"}', 0, '{}', '{}', 'needs_review', 'no_rule', 0, '${verdict}');
    insert into region (org_id, id, frame_id, label_id, x, y, width, height, origin, state, verdict_id, created_by)
      values ('${org}', '${region}', '${frame?.id}', '${label}', 0, 0, 64, 48, 'machine', 'proposed', '${verdict}', 'runner');
    insert into outbox (org_id, id, kind, payload, job_id) values ('${org}', gen_random_uuid(), 'job', '{}', '${job}');
    insert into search (org_id, id, kind, frame_id, filter, terms, space, model_version, hits, actor, took_ms)
      values ('${org}', gen_random_uuid(), 'frame', '${frame?.id}', '{}', '[]', 'builtin-v1', '1', '[]', 'system', 1);
  `)
  const answered = [{ frameId: String(frame?.id), answers: { A01: 1 as const } }]
  await addAssessments(database.sql, {
    orgId: org,
    projectId: project,
    assetId: asset,
    rubricId: rubric,
    content,
    jobId: job,
    frames: answered,
  })
  await database.sql(
    `with answer as (
       insert into model_answer (org_id, id, job_id, frame_id, endpoint, model, question, valid, tries, input_tokens, output_tokens, took_ms)
       values ($1, gen_random_uuid(), $2, $3, 'e', 'm', 'q', true, '[]', 1, 1, 1) returning id
     )
     update assessment set model_answer_id = answer.id from answer where frame_id = $3`,
    [org, job, frame?.id],
  )
  return asset
}

it('takes all that came of an asset with it, and nothing else', async () => {
  await fullAsset()
  const before = await counts()
  const gone = await fullAsset()
  await withOrg(app.db, { orgId: org }, (tx) => tx.execute(sql`delete from asset where id = ${gone}`))
  // Labels and the history of searches are the organization's own, not the asset's.
  expect(await counts()).toEqual({ ...before, label: 2, search: 2 })
  expect(await database.sql('select count(frame_id)::int as n from search')).toEqual([{ n: 1 }])
})

it('keeps verdicts about frames and regions that are gone, as long as their asset is there', async () => {
  const asset = await fullAsset()
  const before = await counts()
  await database.sql('delete from frame where asset_id = $1', [asset])
  const after = await counts()
  expect([after['verdict'], after['region']]).toEqual([before['verdict'], Number(before['region']) - 1])
})

it('keeps a rubric that assessments name, and the assessment when the answer of the model behind it goes', async () => {
  await fullAsset()
  await expect(database.sql('delete from rubric where id = $1', [rubric])).rejects.toThrow('violates')
  await expect(database.sql('delete from rubric_version where rubric_id = $1', [rubric])).rejects.toThrow('violates')
  const before = await counts()
  await database.sql('delete from model_answer')
  expect(await counts()).toEqual({ ...before, model_answer: 0 })
})

it('takes no region that reaches beyond its frame, has no size or is not a number', async () => {
  const asset = await fullAsset()
  const move = (box: string) =>
    database.sql(`update region set (x, y, width, height) = (${box}) where frame_id in (select id from frame where asset_id = $1)`, [asset])
  await move('0.5, 0, 63.5, 48')
  for (const box of [
    '0.5, 0, 64, 48',
    '-0.1, 0, 1, 1',
    '0, 0, 1, 48.00000000000001',
    '1, 1, 0, 1',
    `'NaN', 0, 1, 1`,
    `0, 0, 'Infinity', 1`,
  ])
    await expect(move(box), box).rejects.toMatchObject({ constraint: 'region_inside_frame' })
})

it('keeps a project that holds assets', async () => {
  const refused = withOrg(app.db, { orgId: org }, (tx) => tx.execute(sql`delete from project where id = ${project}`))
  await expect(refused).rejects.toMatchObject({ cause: { message: expect.stringContaining('violates') } })
})

it('keeps an organization that holds anything', async () => {
  await expect(database.sql('delete from organization where id = $1', [org])).rejects.toThrow('violates')
})

it('lets one living copy of a file be in a project, while uploads and failures may repeat it', async () => {
  const [first, second, third] = [
    await addAsset(database.sql, { orgId: org, projectId: project, state: 'uploading' }),
    await addAsset(database.sql, { orgId: org, projectId: project, state: 'uploading' }),
    await addAsset(database.sql, { orgId: org, projectId: project, state: 'failed' }),
  ]
  await database.sql(`update asset set sha256 = repeat('a', 64) where id in ('${first}', '${second}', '${third}')`)
  const process = (id: string) =>
    withOrg(app.db, { orgId: org }, (tx) => tx.execute(sql`update asset set state = 'processing' where id = ${id}`))
  await process(first)
  await expect(process(second)).rejects.toMatchObject({ cause: { constraint: 'asset_org_id_project_id_sha256' } })
})
