import { newUuid } from '@kensa/contract/ids'
import { addAsset, addOrganization, addProject } from '@kensa/local/postgres/fixtures'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { openNodePool } from './client/node.ts'
import type { OpenDb } from './client/types.ts'

let database: TestDatabase | undefined
let cron: OpenDb | undefined
let orgs: string[]
const projects = new Map<string, string>()

beforeEach(async () => {
  database ??= await startTestDatabase()
  cron ??= openNodePool(database.urlFor('kensa_cron'), { max: 1 })
  orgs = [await addOrganization(database.sql), await addOrganization(database.sql)]
  for (const org of orgs) projects.set(org, await addProject(database.sql, org))
})
afterAll(async () => {
  await cron?.end()
  await database?.stop()
})

const asSuperuser = (text: string) => database?.sql(text) ?? Promise.reject(new Error('not started'))
const run = async (query: SQL) => {
  const { rows, rowCount } = (await cron?.db.execute(query)) ?? { rows: [], rowCount: null }
  return { rows, rowCount }
}

it('sends the due outbox rows of all organizations and marks them', async () => {
  for (const org of orgs)
    await asSuperuser(`insert into outbox (org_id, id, kind, payload) values ('${org}', '${newUuid()}', 'job', '{"v":1}')`)
  const due = await run(sql`
    update outbox set sent_at = now(), attempts = attempts + 1
    where (org_id, id) in (
      select org_id, id from outbox where sent_at is null and next_attempt_at <= now() order by next_attempt_at limit 100 for update skip locked
    ) returning org_id, payload`)
  expect(new Set(due.rows.map((row) => row['org_id']))).toEqual(new Set(orgs))
  expect((await run(sql`delete from outbox where sent_at <= now()`)).rowCount).toBe(2)
})

it('requeues or fails jobs whose lease ran out, and never touches a finished one', async () => {
  const [org = ''] = orgs
  const [lost, done] = [newUuid(), newUuid()]
  await asSuperuser(`
    insert into job (org_id, id, task, input, state, attempt, lease_until) values ('${org}', '${lost}', 'ingest', '{}', 'running', 1, now() - interval '1 hour');
    insert into job (org_id, id, task, input, state) values ('${org}', '${done}', 'ingest', '{}', 'succeeded');
  `)
  const lateJobs = sql`select org_id, id from job where state = 'running' and lease_until < now() for update skip locked`
  expect((await run(lateJobs)).rows).toEqual([{ org_id: org, id: lost }])
  expect((await run(sql`update job set state = 'queued', lease_until = null where id = ${lost}`)).rowCount).toBe(1)
  expect((await run(sql`update job set state = 'failed', error = '{}', finished_at = now() where id = ${lost}`)).rowCount).toBe(1)
  expect((await run(sql`update job set state = 'queued' where id = ${done}`)).rowCount).toBe(0)
  expect(
    (await run(sql`insert into outbox (org_id, id, kind, payload, job_id) values (${org}, ${newUuid()}, 'job', '{}', ${lost})`)).rowCount,
  ).toBe(1)
})

it('gives up abandoned uploads and leaves every other asset alone', async () => {
  const [org = ''] = orgs
  const seed = { orgId: org, projectId: projects.get(org) ?? '' }
  const sqlOf = database?.sql ?? asSuperuser
  const old = await addAsset(sqlOf, { ...seed, state: 'uploading', createdAt: new Date(0) })
  const ready = await addAsset(sqlOf, { ...seed, state: 'ready', createdAt: new Date(0) })
  const found = await run(sql`select id, upload_id from asset where state = 'uploading' and created_at < now() - interval '1 day'`)
  expect(found.rows.map((row) => row['id'])).toEqual([old])
  expect((await run(sql`update asset set state = 'failed', error = '{}' where id = ${old}`)).rowCount).toBe(1)
  expect((await run(sql`update asset set state = 'failed' where id = ${ready}`)).rowCount).toBe(0)
  expect((await run(sql`delete from asset where id = ${ready}`)).rowCount).toBe(0)
  expect((await run(sql`delete from asset where id = ${old}`)).rowCount).toBe(1)
})

it('forgets idempotency keys after a day, not before', async () => {
  for (const org of orgs)
    await asSuperuser(`
      insert into idempotency (org_id, actor, key, route, request_hash, created_at) values
        ('${org}', 'system', 'old', 'r', 'h', now() - interval '25 hours'), ('${org}', 'system', 'new', 'r', 'h', now());
    `)
  expect((await run(sql`delete from idempotency where created_at <= now()`)).rowCount).toBe(2)
  expect(await asSuperuser(`select distinct key from idempotency`)).toEqual([{ key: 'new' }])
})

it('takes runners off the list that were silent for five minutes, and no others, whatever it asks for', async () => {
  const [gone, silent] = [newUuid(), newUuid()]
  const values = (id: string, silentS: number) =>
    `('${id}', now(), now() - interval '${silentS} seconds', '1', 'cpu', 'CPU', 1, 0, true, 0, '[]')`
  await asSuperuser(`
    insert into runner (id, started_at, seen_at, version, device, device_name, places, busy_places, engine_is_up, engine_restarts, packs)
    values ${values(gone, 301)}, ${values(silent, 290)}`)
  expect((await run(sql`delete from runner`)).rowCount).toBe(1)
  expect(await asSuperuser('select id from runner')).toEqual([{ id: silent }])
  await expect(run(sql`select device_name from runner`)).rejects.toThrow()
  await expect(run(sql`update runner set seen_at = now()`)).rejects.toThrow()
})
