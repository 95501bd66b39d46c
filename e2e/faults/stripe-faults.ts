import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'
import { newUuid } from '@kensa/contract/ids'
import { usageUnitNames, usageUnits } from '@kensa/contract/usage'
import { openNodePool } from '@kensa/db/client/node'
import { addOrganization } from '@kensa/local/postgres/fixtures'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { reconcile } from '../../edge/src/billing/meter/reconcile.ts'
import { sendMeterEvents } from '../../edge/src/billing/meter/send-events.ts'
import { openStripe } from '../../edge/src/ports/stripe/open-stripe.ts'
import { setUpStripe } from '../../edge/stripe-set-up.ts'
import { type StripeStandIn, startStripe } from '../../infra/local/stripe/start-stripe.ts'

export type StripeFaults = {
  ok: boolean
  seed: number
  events: number
  calls: number
  /** Quantities of minutes in which Stripe has more than the ledger, and less. */
  doubled: number
  lost: number
  unsettled: number
  states: Record<string, number>
  seconds: number
}

const hourMs = 3_600_000
const sweepMsMax = 60_000
/** Few, so that entries share minutes: Stripe's sum of one then says less about each. */
const minutesShared = 12
/** Short, so that a hung call costs little here. */
const timeoutMs = 150

/** Events by the thousand while calls are refused, fail, hang or lose their answers. */
export async function runStripeCallFaults(options: { seed: number; events: number }): Promise<StripeFaults> {
  return withRig(options, async (rig) => {
    Object.assign(rig.standIn.faults, { limited: 0.05, broken: 0.02, brokenAfter: 0.03, timeout: 0.005, lost: 0.03 })
    await rig.addEntries(options.events)
    await rig.sweepUntilSettled(10 * 60_000)
  })
}

/** Stripe loses answers, then is away for 30 hours, and comes back without the identifiers of what it had taken. */
export async function runStripeOutage(options: { seed: number; events: number }): Promise<StripeFaults> {
  return withRig(options, async (rig) => {
    const { standIn } = rig
    Object.assign(standIn.faults, { lost: 0.5, brokenAfter: 0.2, limited: 0.05 })
    await rig.addEntries(options.events / 2)
    await rig.sweep()
    standIn.faults.down = true
    for (let hours = 0; hours < 30; hours++) {
      standIn.clock.advance(hourMs)
      if (hours % 5 === 0) await rig.addEntries(options.events / 12)
      await rig.sweep()
    }
    Object.assign(standIn.faults, { down: false, lost: 0.03, brokenAfter: 0.03, limited: 0.05 })
    await rig.sweepUntilSettled(20 * 60_000)
  })
}

type Rig = {
  standIn: StripeStandIn
  /** Writes so many ledger entries of the last two hours, many of one minute. */
  addEntries: (count: number) => Promise<void>
  sweep: () => Promise<void>
  sweepUntilSettled: (stepMs: number) => Promise<void>
}

async function withRig({ seed, events }: { seed: number; events: number }, act: (rig: Rig) => Promise<void>): Promise<StripeFaults> {
  const startedMs = performance.now()
  const random = mulberry32(seed)
  const [database, standIn] = await Promise.all([startTestDatabase(), startStripe()])
  const cron = openNodePool(database.urlFor('kensa_cron'), { max: 2 })
  const settings = { STRIPE_SECRET_KEY: 'sk_test_faults', STRIPE_API_BASE: standIn.url }
  const [stripe, patient] = [openStripe(settings, timeoutMs), openStripe(settings)]
  if (!stripe || !patient) throw new Error('no Stripe')
  const now = () => new Date(standIn.clock.nowMs())
  const services = { db: cron.db, stripe, now }
  // Days pass here, and no sweep may fail for a call that it makes beside the events.
  standIn.faults.path = '/v1/billing/meter_events'
  standIn.faults.random = random
  try {
    await setUpStripe(patient)
    const orgs: string[] = []
    for (let n = 0; n < 5; n++) orgs.push(await addPayingOrganization(database, patient, now()))
    const sweep = async () => void (await sendMeterEvents(services, sweepMsMax))
    const rig: Rig = {
      standIn,
      addEntries: (count) => addEntries(database, orgs, { count: Math.round(count), random, endMs: standIn.clock.nowMs() }),
      sweep,
      sweepUntilSettled: async (stepMs) => {
        for (let n = 0; n < 500; n++) {
          await sweep()
          if ((await unsettled(database)) === 0) return
          standIn.clock.advance(stepMs)
        }
      },
    }
    await act(rig)
    standIn.faults.path = 'nothing'
    standIn.clock.advance(hourMs)
    await reconcile({ ...services, stripe: patient })
    return await judge(database, standIn, { seed, events, seconds: Math.round((performance.now() - startedMs) / 1000) })
  } finally {
    await cron.end()
    await standIn.stop()
    await database.stop()
  }
}

async function addPayingOrganization(
  { sql }: TestDatabase,
  stripe: NonNullable<ReturnType<typeof openStripe>>,
  now: Date,
): Promise<string> {
  const org = await addOrganization(sql)
  const { id: customer } = await stripe.customers.create({ name: org })
  await sql(`insert into billing_account (org_id, customer_id) values ($1, $2)`, [org, customer])
  const from = new Date(now.getTime() - 24 * hourMs)
  await sql(`insert into metered_window (org_id, subscription_id, customer_id, from_at, enqueued_until) values ($1, 'sub', $2, $3, $3)`, [
    org,
    customer,
    from,
  ])
  return org
}

async function addEntries(
  { sql }: TestDatabase,
  orgs: readonly string[],
  { count, random, endMs }: { count: number; random: () => number; endMs: number },
): Promise<void> {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const rows = Array.from({ length: count }, () => {
    const unit = pick(usageUnitNames)
    const { priceMicros } = usageUnits[unit]
    const at = new Date(endMs - Math.floor(random() * minutesShared) * 10 * 60_000).toISOString()
    return [pick(orgs), newUuid(), unit, newUuid(), 1 + Math.floor(random() * 50), priceMicros, at] as const
  })
  for (let n = 0; n < rows.length; n += 500) {
    await sql(
      `insert into ledger_entry (org_id, id, unit, chunk, quantity, price_micros, amount_micros, occurred_at)
       select * from (
         select (r ->> 0)::uuid, (r ->> 1)::uuid, r ->> 2, r ->> 3, (r ->> 4)::bigint, (r ->> 5)::bigint, (r ->> 4)::bigint * (r ->> 5)::bigint, (r ->> 6)::timestamptz
         from jsonb_array_elements($1::jsonb) r) x`,
      [JSON.stringify(rows.slice(n, n + 500))],
    )
  }
}

async function unsettled({ sql }: TestDatabase): Promise<number> {
  const [row] = await sql(`
    select count(*)::int as n from ledger_entry l left join meter_event m on m.org_id = l.org_id and m.ledger_id = l.id
    where m.state is distinct from 'accepted'`)
  return Number(row?.['n'])
}

/** Ledger against Stripe, minute by minute, so that one too many can't hide one too few. */
async function judge(
  database: TestDatabase,
  standIn: StripeStandIn,
  facts: { seed: number; events: number; seconds: number },
): Promise<StripeFaults> {
  const { sql } = database
  const ledger = await sql(`
    select a.customer_id, l.unit, floor(extract(epoch from l.occurred_at) / 60)::int as minute, sum(l.quantity)::int as quantity
    from ledger_entry l join billing_account a using (org_id) group by 1, 2, 3`)
  const missing = new Map<string, number>()
  for (const row of ledger) missing.set(`${row['customer_id']} kensa_${row['unit']} ${row['minute']}`, Number(row['quantity']))
  let calls = 0
  for (const [lane, usage] of Object.entries(standIn.state.usage)) {
    const [meter = '', customer] = lane.split(' ')
    for (const { timestamp, value } of usage) {
      calls++
      const key = `${customer} ${standIn.state.meters[meter]?.event_name} ${Math.floor(timestamp / 60)}`
      missing.set(key, (missing.get(key) ?? 0) - value)
    }
  }
  const differences = [...missing.values()]
  const states = await sql(`select state, count(*)::int as n from meter_reconciliation group by 1 order by 1`)
  const doubled = differences.reduce((sum, each) => sum + Math.max(0, -each), 0)
  const lost = differences.reduce((sum, each) => sum + Math.max(0, each), 0)
  const left = await unsettled(database)
  const [count] = await sql('select count(*)::int as n from ledger_entry')
  const byState = Object.fromEntries(states.map((row) => [String(row['state']), Number(row['n'])]))
  const matched = Object.keys(byState).join() === 'matched'
  return {
    ok: doubled + lost + left === 0 && matched,
    ...facts,
    events: Number(count?.['n']),
    calls,
    doubled,
    lost,
    unsettled: left,
    states: byState,
  }
}
