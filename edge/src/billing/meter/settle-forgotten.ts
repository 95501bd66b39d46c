import { meterEvent } from '@kensa/db/schema/meter-event'
import { sql } from 'drizzle-orm'
import { decideUnknown, type MinuteEvent } from './decide-unknown.ts'
import type { Lane } from './lanes.ts'
import type { Meters } from './load-meters.ts'
import type { MeterServices } from './meter-services.ts'
import { readMeterSum } from './read-meter-sum.ts'
import { certainFor, countedWithin } from './rules.ts'

type Row = {
  ledger_id: string
  quantity: string
  send_quantity: string
  state: string
  uncertain_since: Date | string | null
  customer_id: string
  fresh: boolean
}

const minutesMax = 20

/**
 * Stripe promises to know an identifier for a day. What is unknown for longer is never sent again blindly: its minute is compared with
 * Stripe's sum first, and only what is missing there is sent. Says how many minutes it decided; throws when Stripe does not answer.
 */
export async function settleForgotten(services: MeterServices, lane: Lane, meters: Meters): Promise<number> {
  const { db, now } = services
  const limit = sql`${now().toISOString()}::timestamptz - ${certainFor}`
  const { rows: minutes } = await db.execute<{ minute: Date | string; customer_id: string }>(sql`
    select distinct date_trunc('minute', occurred_at, 'UTC') as minute, customer_id from ${meterEvent}
    where org_id = ${lane.orgId} and unit = ${lane.unit} and state = 'pending' and uncertain_since <= ${limit}
    order by 1 limit ${minutesMax}`)
  let decided = 0
  for (const { minute, customer_id } of minutes) {
    if (await settleMinute(services, lane, meters, { start: new Date(minute), customerId: customer_id })) decided++
  }
  return decided
}

async function settleMinute(
  { db, stripe, now }: MeterServices,
  { orgId, unit }: Lane,
  meters: Meters,
  { start, customerId }: { start: Date; customerId: string },
): Promise<boolean> {
  const end = new Date(start.getTime() + 60_000)
  const limit = sql`${now().toISOString()}::timestamptz - ${certainFor}`
  const { rows } = await db.execute<Row>(sql`
    select ledger_id, quantity::text, send_quantity::text, state, uncertain_since, customer_id,
      coalesce((state = 'pending' and uncertain_since > ${limit}) or settled_at > ${now().toISOString()}::timestamptz - ${countedWithin}, false) as fresh
    from ${meterEvent}
    where org_id = ${orgId} and unit = ${unit} and customer_id = ${customerId}
      and occurred_at >= ${start.toISOString()}::timestamptz and occurred_at < ${end.toISOString()}::timestamptz
      and state <> 'expired'
    order by ledger_id`)
  // One of the same minute may still be tried under its identifier, or is not in Stripe's sum yet.
  if (rows.some((row) => row.fresh)) return false
  const events = rows.map(
    (row): MinuteEvent => ({
      id: row.ledger_id,
      quantity: Number(row.quantity),
      sendQuantity: Number(row.send_quantity),
      knowledge: row.state === 'accepted' ? 'accepted' : row.uncertain_since === null ? 'waiting' : 'forgotten',
    }),
  )
  const forgotten = events.filter(({ knowledge }) => knowledge === 'forgotten').map(({ id }) => id)
  const [first] = forgotten
  if (first === undefined) return false
  const decision = decideUnknown(events, await readMeterSum(stripe, meters, { unit, customerId, start, end }))
  const at = now().toISOString()
  const these = sql`org_id = ${orgId} and state = 'pending' and ledger_id in (${sql.join(
    forgotten.map((id) => sql`${id}::uuid`),
    sql`, `,
  )})`
  if (decision.kind === 'unexplained') {
    console.error(
      JSON.stringify({ alarm: 'meter minute unexplained', orgId, unit, minute: start.toISOString(), missing: decision.missing }),
    )
    await db.execute(
      sql`update ${meterEvent} set state = 'blocked', error = ${`Stripe's sum of the minute differs by ${decision.missing}`} where ${these}`,
    )
    return true
  }
  if (decision.kind === 'none_there') {
    await db.execute(sql`update ${meterEvent} set uncertain_since = null, next_attempt_at = ${at}::timestamptz where ${these}`)
    return true
  }
  if (decision.kind === 'part_there') {
    // A new identifier: Stripe may still know the old one, and would then take the correction for a repeat.
    await db.execute(sql`
      update ${meterEvent} set uncertain_since = null, next_attempt_at = ${at}::timestamptz,
        send_quantity = ${decision.correctionQuantity}, identifier = ledger_id::text || '.' || attempts
      where ${these} and ledger_id = ${first}::uuid`)
  }
  const settled = decision.kind === 'part_there' ? sql`${these} and ledger_id <> ${first}::uuid` : these
  await db.execute(sql`update ${meterEvent} set state = 'accepted', settled_at = ${at}::timestamptz, error = null where ${settled}`)
  return true
}
