import { newUuid } from '@kensa/contract/ids'
import { addAsset, addFrames, addLabel, addOrganization, addProject } from '@kensa/local/postgres/fixtures'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openNodePool } from './client/node.ts'
import type { OpenDb } from './client/types.ts'
import { withOrg } from './with-org.ts'

let database: TestDatabase
let app: OpenDb
let org: string
let project: string

beforeAll(async () => {
  database = await startTestDatabase()
  app = openNodePool(database.urlFor('kensa_app'), { max: 1 })
  org = await addOrganization(database.sql)
  project = await addProject(database.sql, org)
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
    (select count(*)::int from outbox) as outbox, (select count(*)::int from search) as search, (select count(*)::int from label) as label`)
  return row ?? {}
}

async function fullAsset(): Promise<string> {
  const asset = await addAsset(database.sql, { orgId: org, projectId: project })
  const [frame] = await addFrames(database.sql, { orgId: org, assetId: asset, count: 20, seed: 4 })
  const job = newUuid()
  const label = await addLabel(database.sql, org, job)
  await database.sql(`
    insert into frame_label (org_id, frame_id, label_id) values ('${org}', '${frame?.id}', '${label}');
    insert into job (org_id, id, task, input, asset_id) values ('${org}', '${job}', 'ingest', '{}', '${asset}');
    update asset set job_id = '${job}' where id = '${asset}';
    insert into job_item_error (org_id, id, job_id, key, subject, error) values ('${org}', gen_random_uuid(), '${job}', 'k', 's', '{}');
    insert into outbox (org_id, id, kind, payload, job_id) values ('${org}', gen_random_uuid(), 'job', '{}', '${job}');
    insert into search (org_id, id, kind, frame_id, filter, terms, space, model_version, hits, actor, took_ms)
      values ('${org}', gen_random_uuid(), 'frame', '${frame?.id}', '{}', '[]', 'builtin-v1', '1', '[]', 'system', 1);
  `)
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
