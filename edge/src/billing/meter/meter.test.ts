import { newUuid } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import type { OpenDb } from '@kensa/db/client/types'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startTestBilling, type TestBilling } from '../../../../infra/local/stripe/test-billing.ts'
import type { Person } from '../../../../infra/local/test-edge.ts'
import type { MeterServices } from './meter-services.ts'
import { reconcile } from './reconcile.ts'
import { sendMeterEvents } from './send-events.ts'

const dayMs = 86_400_000
const budgetMs = 20_000

let billing: TestBilling
let cron: OpenDb
let services: MeterServices
let owner: Person
beforeAll(async () => {
  billing = await startTestBilling()
  cron = openNodePool(billing.edge.database.urlFor('kensa_cron'), { max: 4 })
  services = { db: cron.db, stripe: billing.stripe, now: () => new Date(billing.standIn.clock.nowMs()) }
})
afterAll(async () => {
  await cron.end()
  await billing.stop()
})
beforeEach(async () => {
  billing.standIn.clock.set(Date.now())
  owner = await billing.edge.signUp('Owner')
  await billing.subscribe(owner)
})

const sql = (text: string, values: unknown[] = []) => billing.edge.database.sql(text, values)
const after = (ms: number) => new Date(Date.now() + ms).toISOString()

async function use(quantity: number, at = new Date().toISOString(), orgId = owner.orgId): Promise<string> {
  const id = newUuid()
  await sql(
    `insert into ledger_entry (org_id, id, unit, chunk, quantity, price_micros, amount_micros, occurred_at)
     values ($1, $2::uuid, 'search', $2::text, $3::bigint, 500, $3::bigint * 500, $4)`,
    [orgId, id, quantity, at],
  )
  return id
}

async function atStripe(): Promise<{ identifier: string; value: number }[]> {
  const [account] = await sql('select customer_id from billing_account where org_id = $1', [owner.orgId])
  return Object.entries(billing.standIn.state.usage)
    .filter(([lane]) => lane.endsWith(` ${account?.['customer_id']}`))
    .flatMap(([, usage]) => usage.map(({ identifier, value }) => ({ identifier, value })))
}
async function arriveAtStripe(quantity: number, at: string): Promise<void> {
  const [account] = await sql('select customer_id from billing_account where org_id = $1', [owner.orgId])
  await billing.stripe.billing.meterEvents.create({
    event_name: 'kensa_search',
    identifier: newUuid(),
    timestamp: Math.floor(Date.parse(at) / 1000),
    payload: { stripe_customer_id: String(account?.['customer_id']), value: String(quantity) },
  })
}

const events = () => sql('select state, attempts, error from meter_event where org_id = $1 order by occurred_at', [owner.orgId])

it('sends what was used while the subscription ran, under the id of its ledger entry, and nothing of before or of others', async () => {
  const other = await billing.edge.signUp('Free')
  await use(9, after(1_000), other.orgId)
  await use(7, after(-dayMs))
  const id = await use(3, after(1_000))
  expect(await sendMeterEvents(services, budgetMs)).toBe(1)
  expect(await sendMeterEvents(services, budgetMs)).toBe(0)
  expect(await atStripe()).toEqual([{ identifier: id, value: 3 }])
})

it('makes one call at a time for a customer and meter, however many sweeps run', async () => {
  for (let n = 0; n < 20; n++) await use(1, after(1_000))
  billing.standIn.world.meterEventMs = 15
  const sweeps = await Promise.all([1, 2, 3, 4].map(() => sendMeterEvents(services, budgetMs)))
  billing.standIn.world.meterEventMs = 1
  expect(sweeps.reduce((sum, sent) => sum + sent, 0)).toBe(20)
  // A second call at once would have been refused and tried again.
  expect(await events()).toEqual(Array.from({ length: 20 }, () => ({ state: 'accepted', attempts: 1, error: null })))
})

it('takes a lost answer for what it is: the second try finds the first one there', async () => {
  await use(5, after(1_000))
  billing.standIn.faults.lost = 1
  expect(await sendMeterEvents(services, budgetMs)).toBe(0)
  billing.standIn.faults.lost = 0
  billing.standIn.clock.advance(60_000)
  expect(await sendMeterEvents(services, budgetMs)).toBe(1)
  expect((await atStripe()).map(({ value }) => value)).toEqual([5])
})

it('never sends what is unknown for 23 hours before it has looked', async () => {
  await use(5, after(1_000))
  billing.standIn.faults.lost = 1
  await sendMeterEvents(services, budgetMs)
  billing.standIn.faults.lost = 0
  billing.standIn.clock.advance(25 * 3_600_000)
  await sendMeterEvents(services, budgetMs)
  expect(await events()).toEqual([{ state: 'accepted', attempts: 1, error: null }])
  expect((await atStripe()).map(({ value }) => value)).toEqual([5])
})

it('bills what is missing of a minute even when that is more than the event under whose name it goes', async () => {
  const at = `${new Date(Date.now() + 60_000).toISOString().slice(0, 16)}:00Z`
  for (const quantity of [1, 50, 60]) await use(quantity, at)
  billing.standIn.faults.down = true
  await sendMeterEvents(services, budgetMs)
  billing.standIn.faults.down = false
  await arriveAtStripe(50, at)
  billing.standIn.clock.advance(25 * 3_600_000)
  await sendMeterEvents(services, budgetMs)
  expect(await events()).toMatchObject([{ state: 'accepted' }, { state: 'accepted' }, { state: 'accepted' }])
  expect((await atStripe()).map(({ value }) => value)).toEqual([50, 61])
})

it('ends a sweep before its time when nothing of a lane can be sent yet', async () => {
  const at = `${new Date(Date.now() + 60_000).toISOString().slice(0, 16)}:00Z`
  await use(1, at)
  Object.assign(billing.standIn.faults, { down: true, path: '/v1/billing/meter_events' })
  await sendMeterEvents(services, budgetMs)
  billing.standIn.clock.advance(22 * 3_600_000)
  await use(2, at)
  await sendMeterEvents(services, budgetMs)
  // The first is unknown for too long, the second of the same minute is not: the minute has to wait.
  billing.standIn.clock.advance(2 * 3_600_000)
  const moreThanTheTestHasMs = 3_600_000
  expect(await sendMeterEvents(services, moreThanTheTestHasMs)).toBe(0)
  Object.assign(billing.standIn.faults, { down: false, path: '/v1/' })
  expect(await events()).toMatchObject([{ state: 'pending' }, { state: 'pending' }])
})

it('leaves to a person what no set of events explains', async () => {
  const at = after(1_000)
  const id = await use(5, at)
  Object.assign(billing.standIn.faults, { down: true })
  await sendMeterEvents(services, budgetMs)
  Object.assign(billing.standIn.faults, { down: false })
  await arriveAtStripe(99, at)
  billing.standIn.clock.advance(25 * 3_600_000)
  await sendMeterEvents(services, budgetMs)
  expect(await events()).toMatchObject([{ state: 'blocked', error: expect.stringContaining('differs') }])
  expect((await atStripe()).map(({ identifier }) => identifier)).not.toContain(id)
  await reconcile(services)
  const report = await (await owner.call('GET', '/v1/billing/reconciliation')).json()
  expect(report.data).toContainEqual(
    expect.objectContaining({ state: 'drifted', ledgerQuantity: 5, stripeQuantity: 99, driftQuantity: 94 }),
  )
})

it('calls for help after 30 days, gives up after 35, and says so', async () => {
  await use(5, after(1_000))
  Object.assign(billing.standIn.faults, { limited: 1, path: '/v1/billing/meter_events' })
  await sendMeterEvents(services, budgetMs)
  billing.standIn.clock.advance(31 * dayMs)
  await reconcile(services)
  const states = async () =>
    (await sql('select distinct state from meter_reconciliation where org_id = $1', [owner.orgId])).map((row) => row['state'])
  expect(await states()).toEqual(['late'])
  billing.standIn.clock.advance(4 * dayMs)
  await sendMeterEvents(services, budgetMs)
  expect(await events()).toMatchObject([{ state: 'expired' }])
  Object.assign(billing.standIn.faults, { limited: 0, path: '/v1/' })
})

it('tells the hour: compares once, stores what it finds, and shows it', async () => {
  await use(4, after(0))
  billing.standIn.clock.advance(60_000)
  await sendMeterEvents(services, budgetMs)
  expect(await reconcile(services)).toBeGreaterThan(0)
  expect(await reconcile(services)).toBe(0)
  const report = await (await owner.call('GET', '/v1/billing/reconciliation')).json()
  expect(report.data).toEqual([
    expect.objectContaining({ unit: 'search', state: 'matched', ledgerQuantity: 4, stripeQuantity: 4, driftQuantity: 0 }),
  ])
})
