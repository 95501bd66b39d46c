import { newUuid } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import type { Db, OpenDb } from '@kensa/db/client/types'
import { addOrganization } from '@kensa/local/postgres/fixtures'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { claimNextJob } from './claim-next-job.ts'

let database: TestDatabase
let runner: OpenDb
let db: Db
let a: string
let b: string

beforeAll(async () => {
  database = await startTestDatabase()
  runner = openNodePool(database.urlFor('kensa_runner'), { max: 4 })
  db = runner.db
})
beforeEach(async () => {
  await database.sql('delete from job')
  ;[a, b] = [await addOrganization(database.sql), await addOrganization(database.sql)]
})
afterAll(async () => {
  await runner.end()
  await database.stop()
})

const input = JSON.stringify({ steps: 1, stepMs: 0, outcome: 'succeeded' })
async function queue(orgId: string, count: number): Promise<void> {
  for (let i = 0; i < count; i++)
    await database.sql(`insert into job (org_id, id, task, input) values ($1, $2, 'selftest', $3)`, [orgId, newUuid(), input])
}
const claim = async (runningMax = 16, leaseS = 60) => (await claimNextJob(db, { leaseS, runningMax }))?.job
const claims = async (count: number, runningMax?: number) => {
  const orgs: (string | undefined)[] = []
  for (let i = 0; i < count; i++) orgs.push((await claim(runningMax))?.orgId)
  return orgs
}

it('takes the oldest job of one organization, one after the other', async () => {
  await queue(a, 3)
  const ids = (await database.sql('select id from job order by available_at, id')).map(({ id }) => id)
  expect([(await claim())?.id, (await claim())?.id, (await claim())?.id]).toEqual(ids)
  expect(await claim()).toBeUndefined()
})

it('gives the next place to the organization with the fewest jobs running, however many another one queued before', async () => {
  await queue(a, 50)
  expect(await claims(3)).toEqual([a, a, a])
  await queue(b, 2)
  expect(await claims(4)).toEqual([b, b, a, a])
})

it('runs no more jobs of an organization at once than its limit', async () => {
  await queue(a, 5)
  await queue(b, 1)
  expect((await claims(5, 2)).sort()).toEqual([a, a, b, undefined, undefined].sort())
  await database.sql(
    `update job set state = 'succeeded', lease_until = null where org_id = $1 and state = 'running' and id = (
    select id from job where org_id = $1 and state = 'running' limit 1)`,
    [a],
  )
  expect(await claims(2, 2)).toEqual([a, undefined])
})

it('takes up a job whose runner vanished before all others, and counts the attempt', async () => {
  await queue(a, 2)
  const first = await claim(16, 0)
  await queue(b, 1)
  expect(await claim()).toMatchObject({ id: first?.id, attempt: 2, checkpoint: { nextIndex: 0, idleAttempts: 2 } })
})

it('leaves a job alone until its time has come', async () => {
  await queue(a, 1)
  await database.sql(`update job set available_at = clock_timestamp() + interval '1 minute'`)
  expect(await claim()).toBeUndefined()
})

it('passes over what somebody else holds locked', async () => {
  await queue(a, 1)
  await queue(b, 1)
  const locked = await Promise.all([claim(), claim(), claim(), claim()])
  expect(
    locked
      .filter((job) => job !== undefined)
      .map(({ orgId }) => orgId)
      .sort(),
  ).toEqual([a, b].sort())
})
