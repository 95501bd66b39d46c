import { newUuid } from '@kensa/contract/ids'
import { monthlyCreditMicros, usageUnits } from '@kensa/contract/usage'
import { addOrganization } from '@kensa/local/postgres/fixtures'
import { seededRandom } from '@kensa/local/postgres/seeded-random'
import { realPostgresUrl, startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openNodePool } from './client/node.ts'
import type { OpenDb } from './client/types.ts'
import { recordUsage, type Usage } from './record-usage.ts'
import { reestimateUsage } from './reestimate-usage.ts'
import { reserveUsage } from './reserve-usage.ts'
import { withOrg } from './with-org.ts'

let database: TestDatabase
let app: OpenDb
let runner: OpenDb
let orgId: string

beforeAll(async () => {
  database = await startTestDatabase()
  app = openNodePool(database.urlFor('kensa_app'), { max: realPostgresUrl === undefined ? 4 : 30 })
  runner = openNodePool(database.urlFor('kensa_runner'), { max: 8 })
})
afterAll(async () => {
  await Promise.all([app?.end(), runner?.end()])
  await database?.stop()
})
beforeEach(async () => {
  orgId = await addOrganization(database.sql)
})

const search = (chunk: string, quantity = 1): Usage => ({
  unit: 'search',
  chunk,
  quantity,
  jobId: null,
  task: null,
  projectId: null,
  apiKeyId: null,
})
const record = (usage: Usage, who = app) => withOrg(who.db, { orgId }, (tx) => recordUsage(tx, { orgId }, usage))

async function addKey(): Promise<string> {
  const id = newUuid()
  await database.sql(
    `insert into api_key (org_id, id, name, hash, hint, scopes, created_by) values ($1, $2, 'k', decode($3, 'hex'), 'zzzz', '{}', 'system')`,
    [orgId, id, id.replaceAll('-', '').repeat(2)],
  )
  return id
}

/** A queued job that holds `micros`. */
async function addJob(micros: number, apiKeyId: string | null = null): Promise<string> {
  const jobId = newUuid()
  await withOrg(app.db, { orgId }, async (tx) => {
    await tx.execute(sql`insert into job (org_id, id, task, input, api_key_id) values (${orgId}, ${jobId}, 'ingest', '{}', ${apiKeyId})`)
    await reserveUsage(tx, { orgId }, { jobId, task: 'ingest', projectId: null, apiKeyId, micros })
  })
  return jobId
}

async function setLimit(micros: number, apiKeyId: string | null = null): Promise<void> {
  await database.sql(
    `insert into spend_limit (org_id, id, api_key_id, monthly_limit_micros) values ($1, $2, $3, $4)
     on conflict (org_id, api_key_id) do update set monthly_limit_micros = excluded.monthly_limit_micros`,
    [orgId, newUuid(), apiKeyId, micros],
  )
}

async function totals(subject = orgId): Promise<{ spent: number; reserved: number }> {
  const [row] = await database.sql(
    `select sum(spent_micros)::float8 as spent, sum(reserved_micros)::float8 as reserved from usage_month where org_id = $1 and subject = $2`,
    [orgId, subject],
  )
  return { spent: Number(row?.['spent'] ?? 0), reserved: Number(row?.['reserved'] ?? 0) }
}

async function ledger(): Promise<{ entries: number; amount: number }> {
  const [row] = await database.sql(
    'select count(*)::int as entries, coalesce(sum(amount_micros), 0)::float8 as amount from ledger_entry where org_id = $1',
    [orgId],
  )
  return { entries: Number(row?.['entries']), amount: Number(row?.['amount']) }
}

const end = (jobId: string, state: string) => database.sql('update job set state = $3 where org_id = $1 and id = $2', [orgId, jobId, state])

it('writes an entry once, however often and however concurrently it is told', async () => {
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => record(search('s1', 3))))
  expect(outcomes.sort()).toEqual(['recorded', 'repeated', 'repeated', 'repeated', 'repeated'])
  expect(await ledger()).toEqual({ entries: 1, amount: 3 * usageUnits.search.priceMicros })
  expect(await totals()).toEqual({ spent: 1_500, reserved: 0 })
})

it('keeps nothing of an entry whose transaction is rolled back', async () => {
  const failing = withOrg(app.db, { orgId }, async (tx) => {
    await recordUsage(tx, { orgId }, search('s1'))
    throw new Error('after the entry')
  })
  await expect(failing).rejects.toThrow('after the entry')
  expect(await ledger()).toEqual({ entries: 0, amount: 0 })
  expect(await totals()).toEqual({ spent: 0, reserved: 0 })
})

it('lets no role change, delete or forge a ledger entry', async () => {
  await record(search('s1'))
  const cron = openNodePool(database.urlFor('kensa_cron'), { max: 1 })
  const statements = [
    sql`update ledger_entry set quantity = 2`,
    sql`delete from ledger_entry`,
    sql`truncate ledger_entry`,
    sql`insert into ledger_entry (org_id, id, unit, chunk, quantity, price_micros, amount_micros) values (${orgId}, ${newUuid()}, 'search', 'x', 1, 0, 0)`,
    sql`update usage_month set spent_micros = 0`,
    sql`delete from usage_reservation`,
  ]
  try {
    for (const pool of [app, runner, cron]) {
      for (const statement of statements) {
        const attempt = withOrg(pool.db, { orgId }, (tx) => tx.execute(statement))
        await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } })
      }
    }
  } finally {
    await cron.end()
  }
  const granted = await database.sql(
    `select grantee, privilege_type from information_schema.role_table_grants where table_name = 'ledger_entry' and grantee <> 'kensa_owner'
     union select grantee, privilege_type from information_schema.column_privileges where table_name = 'ledger_entry' and grantee <> 'kensa_owner'
     order by 1, 2`,
  )
  expect(granted.filter((row) => row['grantee'] !== 'postgres')).toEqual([
    { grantee: 'kensa_app', privilege_type: 'SELECT' },
    { grantee: 'kensa_cron', privilege_type: 'SELECT' },
  ])
})

it('never overshoots a limit with 100 jobs at once', async () => {
  await setLimit(37_000)
  const outcomes = await Promise.allSettled(Array.from({ length: 100 }, () => addJob(1_000)))
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(refused).toHaveLength(63)
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'spend_limit_reached' })
  expect(await totals()).toEqual({ spent: 0, reserved: 37_000 })
})

it('says in its refusal what the limit is, what is spent, what is reserved and what was asked', async () => {
  await setLimit(10_000)
  await record(search('s1', 4))
  await addJob(7_000)
  await expect(addJob(1_500)).rejects.toMatchObject({
    code: 'spend_limit_reached',
    message: expect.stringMatching(/organization is \$0\.01: \$0\.002 is spent and \$0\.007 is reserved .* \$0\.0015 that/),
  })
})

it('limits an API key by its own limit and leaves other callers alone', async () => {
  const key = await addKey()
  await setLimit(1_000, key)
  await record({ ...search('a'), apiKeyId: key })
  await record({ ...search('b'), apiKeyId: key })
  await expect(record({ ...search('c'), apiKeyId: key })).rejects.toThrow(/limit of this API key is \$0\.001/)
  await expect(addJob(1, key)).rejects.toMatchObject({ code: 'spend_limit_reached' })
  expect(await record(search('c'))).toBe('recorded')
  expect(await totals(key)).toEqual({ spent: 1_000, reserved: 0 })
  expect(await totals()).toEqual({ spent: 1_500, reserved: 0 })
})

it('ends the free plan at its credit, and pay-as-you-go at the limit alone', async () => {
  await expect(addJob(monthlyCreditMicros + 1)).rejects.toThrow(/is \$5\.00/)
  await database.sql(`insert into billing_plan (org_id, plan) values ($1, 'pay_as_you_go')`, [orgId])
  await addJob(monthlyCreditMicros * 1_000)
})

it('takes what a job did out of what it held, and gives back the rest when it ends', async () => {
  for (const state of ['succeeded', 'partially_succeeded', 'failed', 'canceled']) {
    const before = await totals()
    const jobId = await addJob(5_000)
    await record({ ...search('0'), unit: 'video_second', quantity: 4, jobId }, runner)
    expect(await totals()).toEqual({ spent: before.spent + 2_000, reserved: 3_000 })
    await end(jobId, state)
    expect(await totals(), state).toEqual({ spent: before.spent + 2_000, reserved: 0 })
  }
})

it('gives back what a deleted job held', async () => {
  const jobId = await addJob(5_000)
  await database.sql('delete from job where org_id = $1 and id = $2', [orgId, jobId])
  expect(await totals()).toEqual({ spent: 0, reserved: 0 })
})

it('lets a job go beyond what it held only where the limit has room, and says when it has none', async () => {
  await setLimit(10_000)
  const jobId = await addJob(1_000)
  const seconds = (chunk: string, quantity: number) => record({ ...search(chunk, quantity), unit: 'video_second', jobId }, runner)
  expect(await seconds('0', 2)).toBe('recorded')
  expect(await seconds('2', 10)).toBe('recorded')
  await addJob(3_000)
  await expect(seconds('12', 3)).rejects.toMatchObject({ code: 'spend_limit_reached' })
  expect(await seconds('12', 2)).toBe('recorded')
  expect(await totals()).toEqual({ spent: 7_000, reserved: 3_000 })
})

it('holds the true price once it is known: less at once, more where there is room', async () => {
  await setLimit(10_000)
  const jobId = await addJob(8_000)
  const reestimate = (micros: number) => withOrg(runner.db, { orgId }, (tx) => reestimateUsage(tx, jobId, micros))
  await record({ ...search('0', 2), unit: 'video_second', jobId }, runner)
  await reestimate(3_000)
  expect(await totals()).toEqual({ spent: 1_000, reserved: 2_000 })
  await reestimate(9_000)
  expect(await totals()).toEqual({ spent: 1_000, reserved: 8_000 })
  await reestimate(90_000)
  expect(await totals()).toEqual({ spent: 1_000, reserved: 8_000 })
})

it('carries a reservation into the next month, as far as that has room', async () => {
  await setLimit(10_000)
  const jobId = await addJob(8_000)
  for (const table of ['usage_month', 'usage_reservation'])
    await database.sql(`update ${table} set month = (month - interval '1 month')::date where org_id = $1`, [orgId])
  await addJob(9_000)
  expect(await record({ ...search('0', 2), unit: 'video_second', jobId }, runner)).toBe('recorded')
  await expect(record({ ...search('1', 1), unit: 'video_second', jobId }, runner)).rejects.toMatchObject({ code: 'spend_limit_reached' })
  const months = await database.sql('select spent_micros::int, reserved_micros::int from usage_month where org_id = $1 order by month', [
    orgId,
  ])
  expect(months).toEqual([
    { spent_micros: 0, reserved_micros: 0 },
    { spent_micros: 1_000, reserved_micros: 9_000 },
  ])
})

it('notes 50, 80 and 100 % of the limit once a month each, and mails the highest of several', async () => {
  await setLimit(10_000)
  await record(search('a', 9))
  await record(search('b', 1))
  await record(search('c', 7))
  await record(search('d', 3))
  const alerts = () =>
    database.sql('select threshold_percent, mailed_at is null as due from usage_alert where org_id = $1 order by 1', [orgId])
  expect(await alerts()).toEqual([
    { threshold_percent: 50, due: true },
    { threshold_percent: 80, due: true },
    { threshold_percent: 100, due: true },
  ])
  const other = orgId
  orgId = await addOrganization(database.sql)
  await setLimit(10_000)
  await record(search('a', 17))
  expect(await alerts()).toEqual([
    { threshold_percent: 50, due: false },
    { threshold_percent: 80, due: true },
  ])
  orgId = other
  await database.sql('update spend_limit set monthly_limit_micros = 20000 where org_id = $1', [orgId])
  await record(search('e', 5))
  expect(await alerts()).toHaveLength(3)
})

it('accrues the storage of a day once, and no more than the limit has room for', async () => {
  const cron = openNodePool(database.urlFor('kensa_cron'), { max: 1 })
  const accrue = (bytes: number) =>
    withOrg(cron.db, { orgId }, async (tx) => {
      const { rows } = await tx.execute<{ outcome: string }>(
        sql`select outcome from usage_accrue_storage(${newUuid()}, ${bytes}::bigint, 2::bigint, ${monthlyCreditMicros}::bigint)`,
      )
      return rows[0]?.outcome
    })
  try {
    expect(await accrue(3_999_999)).toBe('recorded')
    expect(await accrue(3_999_999)).toBe('repeated')
    expect(await totals()).toEqual({ spent: 6, reserved: 0 })
    orgId = await addOrganization(database.sql)
    await setLimit(9)
    expect(await accrue(100_000_000)).toBe('recorded')
    expect(await totals()).toEqual({ spent: 8, reserved: 0 })
    orgId = await addOrganization(database.sql)
    await setLimit(1)
    expect(await accrue(100_000_000)).toBe('nothing')
    expect(await accrue(100_000_000)).toBe('repeated')
    expect(await ledger()).toEqual({ entries: 0, amount: 0 })
  } finally {
    await cron.end()
  }
})

it('keeps totals equal to the ledger and never above the limit through any sequence of reservations, usage and ends', async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  console.log(`seed ${seed}`)
  const random = seededRandom(seed)
  const key = await addKey()
  await setLimit(200_000)
  await setLimit(80_000, key)
  const open: string[] = []
  const tolerate = (error: unknown) => expect(error).toMatchObject({ code: 'spend_limit_reached' })
  for (let step = 0; step < 150; step++) {
    const apiKeyId = random() < 0.5 ? key : null
    const jobId = open[Math.floor(random() * open.length)]
    const what = random()
    if (what < 0.3) {
      await addJob(Math.floor(random() * 20_000), apiKeyId).then((id) => open.push(id), tolerate)
    } else if (what < 0.7 && jobId) {
      const quantity = 1 + Math.floor(random() * 20)
      const chunk = String(Math.floor(random() * 30))
      await record({ ...search(chunk, quantity), unit: 'video_second', jobId }, runner).catch(tolerate)
    } else if (what < 0.8 && jobId) {
      await withOrg(runner.db, { orgId }, (tx) => reestimateUsage(tx, jobId, Math.floor(random() * 30_000)))
    } else if (what < 0.9 && jobId) {
      await end(jobId, 'succeeded')
      open.splice(open.indexOf(jobId), 1)
    } else {
      await record({ ...search(`s${step}`), apiKeyId }).catch(tolerate)
    }
    const now = await totals()
    expect(now.spent + now.reserved, `step ${step}`).toBeLessThanOrEqual(200_000)
    const ofKey = await totals(key)
    expect(ofKey.spent + ofKey.reserved, `step ${step}`).toBeLessThanOrEqual(80_000)
    expect(now.spent, `step ${step}`).toBe((await ledger()).amount)
    const [held] = await database.sql('select coalesce(sum(reserved_micros), 0)::float8 as sum from usage_reservation where org_id = $1', [
      orgId,
    ])
    expect(now.reserved, `step ${step}`).toBe(held?.['sum'])
  }
  for (const jobId of open) await end(jobId, 'canceled')
  expect((await totals()).reserved).toBe(0)
  expect((await totals(key)).reserved).toBe(0)
})
