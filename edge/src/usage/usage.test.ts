import type { LedgerEntry, UsageReport, UsageRow } from '@kensa/contract/api/usage'
import { newUuid, toId } from '@kensa/contract/ids'
import { monthlyCreditMicros, type UsageUnit, usageUnitNames } from '@kensa/contract/usage'
import { openNodePool } from '@kensa/db/client/node'
import type { OpenDb } from '@kensa/db/client/types'
import { recordUsage } from '@kensa/db/record-usage'
import { withOrg } from '@kensa/db/with-org'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seededRandom } from '../../../infra/local/postgres/seeded-random.ts'
import { type Caller, type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'

let edge: TestEdge
let app: OpenDb
let person: Person
let key: Caller & { id: string }
let projectId: string

beforeAll(async () => {
  edge = await startTestEdge()
  app = openNodePool(edge.database.urlFor('kensa_app'), { max: 2 })
  person = await edge.signUp('Person')
  key = await addKey(person)
  const project = await (await person.call('POST', '/v1/projects', { name: '=HYPERLINK("http://x")' })).json()
  projectId = project.id
})
afterAll(async () => {
  await app.end()
  await edge.stop()
})

async function addKey(maker: Person) {
  const made = await (await maker.call('POST', '/v1/api-keys', { name: 'line 3', scopes: ['usage.read', 'usage.write'] })).json()
  return { ...edge.withKey(made.secret), id: made.apiKey.id as string }
}

const get = async (caller: Caller, path: string) => {
  const answer = await caller.call('GET', path)
  return { status: answer.status, body: await answer.json() }
}

const uuidIn = async (table: string, orgId: string) =>
  String((await edge.database.sql(`select id from ${table} where org_id = $1`, [orgId]))[0]?.['id'])

async function addJob(orgId: string): Promise<string> {
  const id = newUuid()
  await edge.database.sql(`insert into job (org_id, id, task, input) values ($1, $2, 'ingest', '{}')`, [orgId, id])
  return id
}

async function use(
  orgId: string,
  unit: UsageUnit,
  quantity: number,
  more: { day?: string; key?: string; project?: string; job?: string } = {},
) {
  const chunk = newUuid()
  const origin = { projectId: more.project ?? null, apiKeyId: more.key ?? null, jobId: more.job ?? null }
  await withOrg(app.db, { orgId }, (tx) => recordUsage(tx, { orgId }, { unit, chunk, quantity, task: null, ...origin }))
  if (more.day) await edge.database.sql('update ledger_entry set occurred_at = $2 where chunk = $1', [chunk, `${more.day}T12:00:00Z`])
}

it('sums up to the ledger exactly, by whatever it is grouped and wherever the pages are cut', async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  console.log(`seed ${seed}`)
  const random = seededRandom(seed)
  const owner = await edge.signUp('Owner')
  const [keyId, project] = [await addKey(owner).then(() => uuidIn('api_key', owner.orgId)), await uuidIn('project', owner.orgId)]
  const jobs = await Promise.all([0, 1, 2].map(() => addJob(owner.orgId)))
  for (let i = 0; i < 120; i++) {
    const unit = usageUnitNames[Math.floor(random() * usageUnitNames.length)] ?? 'search'
    const day = `2026-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`
    const job = random() < 0.5 ? jobs[Math.floor(random() * jobs.length)] : undefined
    const more = { day, ...(job ? { job } : {}), ...(random() < 0.5 ? { key: keyId } : {}), ...(random() < 0.5 ? { project } : {}) }
    await use(owner.orgId, unit, 1 + Math.floor(random() * 50), more)
  }
  const range = 'from=2026-01-01&to=2026-12-31'
  const [ledger] = await edge.database.sql(
    'select sum(amount_micros)::int as micros, count(*)::int as entries from ledger_entry where org_id = $1',
    [owner.orgId],
  )
  for (const groupBy of ['day', 'project', 'key', 'task', 'unit', 'day,unit', 'project,key,task', 'day,key,unit']) {
    const { body } = (await get(owner, `/v1/usage?${range}&groupBy=${groupBy}`)) as { body: UsageReport }
    const sum = (pick: (row: UsageRow) => number) => body.data.reduce((total, row) => total + pick(row), 0)
    expect(body.totalMicros, groupBy).toBe(ledger?.['micros'])
    expect([sum((row) => row.amountMicros), sum((row) => row.entries)], groupBy).toEqual([ledger?.['micros'], ledger?.['entries']])
  }
  const entries: LedgerEntry[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await get(owner, `/v1/usage/entries?${range}&limit=${1 + Math.floor(random() * 60)}${cursor && `&cursor=${cursor}`}`)
    entries.push(...body.data)
    cursor = body.nextCursor
  }
  expect(new Set(entries.map(({ id }) => id)).size).toBe(ledger?.['entries'])
  expect(entries.reduce((sum, entry) => sum + entry.quantity * entry.priceMicros, 0)).toBe(ledger?.['micros'])
  const ofJobs = await get(owner, `/v1/usage/jobs?${range}&limit=2`)
  const rest = await get(owner, `/v1/usage/jobs?${range}&limit=2&cursor=${ofJobs.body.nextCursor}`)
  const billed = [...ofJobs.body.data, ...rest.body.data]
  expect(billed.map(({ jobId }) => jobId)).toEqual(
    jobs
      .sort()
      .reverse()
      .map((id) => toId('job', id)),
  )
  const expected = entries.filter((entry) => entry.jobId !== null).reduce((sum, entry) => sum + entry.amountMicros, 0)
  expect(billed.reduce((sum, job) => sum + job.amountMicros, 0)).toBe(expected)
  const csv = await (await owner.call('GET', `/v1/usage.csv?${range}`)).text()
  const lines = csv.trim().split('\r\n').slice(1)
  expect(lines.map((line) => line.split(',')[0])).toEqual(entries.map(({ id }) => id))
  expect(lines.reduce((sum, line) => sum + Number(line.split(',')[5]), 0)).toBe(ledger?.['micros'])
})

it('streams a CSV of many pages in which no spreadsheet finds a formula', async () => {
  const project = String(
    (await edge.database.sql(`select id from project where org_id = $1 and name like '=%'`, [person.orgId]))[0]?.['id'],
  )
  await edge.database.sql(
    `insert into ledger_entry (org_id, id, unit, chunk, quantity, price_micros, amount_micros, project_id)
     select $1, gen_random_uuid(), 'search', n::text, 1, 500, 500, $2 from generate_series(1, 1234) n`,
    [person.orgId, project],
  )
  const answer = await person.call('GET', '/v1/usage.csv')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="kensa-usage-[\d-]+\.csv"$/)
  const lines = (await answer.text()).trim().split('\r\n')
  expect(lines).toHaveLength(1235)
  expect(lines[1]).toContain(`,500,500,0.000500,,,${projectId},"'=HYPERLINK(""http://x"")",`)
})

it('tells the month so far: used, reserved, credit, limit and forecast', async () => {
  const owner = await edge.signUp('Owner')
  expect((await get(owner, '/v1/usage/summary')).body).toMatchObject({
    plan: 'free',
    spentMicros: 0,
    creditLeftMicros: monthlyCreditMicros,
    limitMicros: monthlyCreditMicros,
    limitedBy: 'credit',
    forecastMicros: 0,
    warnings: [],
  })
  await use(owner.orgId, 'image_embedded', 2_600)
  const { body } = await get(owner, '/v1/usage/summary')
  expect(body).toMatchObject({ spentMicros: 2_600_000, creditLeftMicros: 2_400_000, billableMicros: 0, warnings: [50] })
  const daysLeft = (Date.parse(body.endsAt) - Date.now()) / 86_400_000
  expect(Math.abs(body.forecastMicros - 2_600_000 * (1 + daysLeft))).toBeLessThan(2_600)
  await edge.database.sql(`insert into billing_plan (org_id, plan) values ($1, 'pay_as_you_go')`, [owner.orgId])
  expect((await get(owner, '/v1/usage/summary')).body).toMatchObject({ plan: 'pay_as_you_go', limitMicros: null, limitedBy: null })
})

it('sets limits for the organization and for keys, and writes down who did', async () => {
  const keys = [{ apiKeyId: key.id, monthlyLimitMicros: 7_000_000 }]
  const set = await person.call('PUT', '/v1/usage/limits', { monthlyLimitMicros: 90_000_000, apiKeys: keys })
  expect(set.status).toBe(200)
  expect(await set.json()).toMatchObject({ monthlyLimitMicros: 90_000_000, apiKeys: [{ apiKeyId: key.id, monthlyLimitMicros: 7_000_000 }] })
  const audited = await edge.database.sql(
    `select before, after from audit_entry where org_id = $1 and action = 'limit.changed' order by id`,
    [person.orgId],
  )
  expect(audited).toEqual([
    { before: { monthlyLimitMicros: null }, after: { monthlyLimitMicros: 90_000_000 } },
    { before: { monthlyLimitMicros: null }, after: { monthlyLimitMicros: 7_000_000 } },
  ])
  const unset = await (await key.call('PUT', '/v1/usage/limits', { monthlyLimitMicros: null })).json()
  expect(unset).toMatchObject({ monthlyLimitMicros: null, apiKeys: [{ monthlyLimitMicros: 7_000_000 }] })
})

it('changes no limit at all when one of them names a key that is not there', async () => {
  const apiKeys = [{ apiKeyId: toId('apiKey', newUuid()), monthlyLimitMicros: 1 }]
  expect((await person.call('PUT', '/v1/usage/limits', { monthlyLimitMicros: 5, apiKeys })).status).toBe(404)
  expect((await get(person, '/v1/usage/limits')).body.monthlyLimitMicros).toBeNull()
})

it.each([
  [{ monthlyLimitMicros: -1 }, 'monthlyLimitMicros'],
  [{ monthlyLimitMicros: 1.5 }, 'monthlyLimitMicros'],
  [{ monthlyLimitMicros: 1e15 }, 'monthlyLimitMicros'],
  [{ apiKeys: [{ apiKeyId: 'key_x', monthlyLimitMicros: 1 }] }, 'apiKeys[0].apiKeyId'],
])('refuses %j as limits and names the field', async (input, path) => {
  const answer = await person.call('PUT', '/v1/usage/limits', input)
  expect([answer.status, (await answer.json()).fields[0].path]).toEqual([400, path])
})

it.each([
  'from=2026-02-30',
  'from=2026-03-01&to=2026-02-01',
  'from=2020-01-01',
  'groupBy=day,day',
  'groupBy=',
  'groupBy=moon',
  'groupBy=day,key,task,unit',
  'unit=photon',
])('refuses %s', async (query) => {
  expect((await get(person, `/v1/usage?${query}`)).status).toBe(400)
})

it('tells the price of every unit as it is charged and as it is told', async () => {
  const { body } = await get(person, '/v1/usage/prices')
  expect(body.units.map(({ unit }: { unit: string }) => unit)).toEqual(usageUnitNames)
  expect(body.units[0]).toEqual({
    unit: 'image_embedded',
    priceMicros: 1_000,
    told: { quantity: 1_000, name: '1,000 images', priceMicros: 1_000_000 },
  })
})

it('shows usage to members and limits it to owners and admins to change', async () => {
  const member = await edge.signUp('Member')
  await edge.database.sql(`update member set role = 'member' where user_id = $1`, [member.userId])
  expect((await get(member, '/v1/usage/summary')).status).toBe(200)
  expect((await member.call('PUT', '/v1/usage/limits', { monthlyLimitMicros: 1 })).status).toBe(403)
  await edge.database.sql(`update member set role = 'viewer' where user_id = $1`, [member.userId])
  expect((await get(member, '/v1/usage/summary')).status).toBe(403)
})
