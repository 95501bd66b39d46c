import { meterEvent } from '@kensa/db/schema/meter-event'
import { type SQL, sql } from 'drizzle-orm'
import { type Lane, type LaneOutcome, releaseLane } from './lanes.ts'
import type { Meters } from './load-meters.ts'
import type { MeterServices } from './meter-services.ts'
import { acceptedFor, certainFor } from './rules.ts'
import { type EventToSend, type Outcome, sendEvent } from './send-event.ts'
import { settleForgotten } from './settle-forgotten.ts'

type Claimed = EventToSend & { ledgerId: string; wasUncertain: boolean }

const batchSize = 50
/** So many in a row, and Stripe is left alone for a while. */
const failuresInARowMax = 5

/** Sends what is due of one lane, one call after the other, until it is empty, Stripe fails or the time is over. Says how many Stripe has. */
export async function sendLane(services: MeterServices, lane: Lane, meters: () => Promise<Meters>, endMs: number): Promise<number> {
  let outcome: LaneOutcome = 'failed'
  try {
    await expire(services, lane)
    const decided = (await hasForgotten(services, lane)) ? await settleForgotten(services, lane, await meters()) : 0
    const { sent, failed } = await sendDue(services, lane, endMs)
    outcome = failed ? 'failed' : sent + decided > 0 ? 'moved' : 'stuck'
    return sent
  } finally {
    await releaseLane(services, lane, outcome)
  }
}

async function sendDue(services: MeterServices, lane: Lane, endMs: number): Promise<{ sent: number; failed: boolean }> {
  let sent = 0
  while (Date.now() < endMs) {
    const batch = await claimEvents(services, lane)
    const outcomes = await sendBatch(services, batch, endMs)
    await settleBatch(services, lane, batch, outcomes)
    sent += outcomes.filter(({ kind }) => kind === 'accepted').length
    if (endsInFailures(outcomes)) return { sent, failed: true }
    if (batch.length < batchSize) break
  }
  return { sent, failed: false }
}

async function sendBatch({ stripe }: MeterServices, batch: readonly Claimed[], endMs: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const event of batch) {
    if (Date.now() >= endMs || endsInFailures(outcomes)) break
    outcomes.push(await sendEvent(stripe, event))
  }
  return outcomes
}

function endsInFailures(outcomes: readonly Outcome[]): boolean {
  return (
    outcomes.length >= failuresInARowMax &&
    outcomes.slice(-failuresInARowMax).every(({ kind }) => kind === 'unknown' || kind === 'refused_now')
  )
}

/**
 * Written before the call: whoever dies in the middle of it leaves an event whose outcome is unknown, and it says so. A minute that waits to
 * be compared with Stripe gets nothing new meanwhile.
 */
async function claimEvents({ db, now }: MeterServices, { orgId, unit }: Lane): Promise<Claimed[]> {
  const at = sql`${now().toISOString()}::timestamptz`
  const { rows } = await db.execute<{
    ledger_id: string
    identifier: string
    send_quantity: string
    customer_id: string
    occurred_at: Date | string
    was_uncertain: boolean
  }>(sql`
    update ${meterEvent} e set uncertain_since = coalesce(e.uncertain_since, ${at}), attempts = e.attempts + 1,
      next_attempt_at = ${at} + least(interval '15 seconds' * power(2, least(e.attempts, 10)), interval '1 hour')
    from (
      select org_id, ledger_id, uncertain_since is not null as was_uncertain from ${meterEvent} c
      where org_id = ${orgId} and unit = ${unit} and state = 'pending' and next_attempt_at <= ${at}
        and (uncertain_since > ${at} - ${certainFor} or uncertain_since is null and not exists (
          select from ${meterEvent} f
          where f.org_id = c.org_id and f.unit = c.unit and f.state = 'pending' and f.uncertain_since <= ${at} - ${certainFor}
            and f.occurred_at >= date_trunc('minute', c.occurred_at, 'UTC')
            and f.occurred_at < date_trunc('minute', c.occurred_at, 'UTC') + interval '1 minute'
        ))
      order by next_attempt_at, ledger_id limit ${batchSize}
    ) due
    where e.org_id = due.org_id and e.ledger_id = due.ledger_id
    returning e.ledger_id, e.identifier, e.send_quantity::text, e.customer_id, e.occurred_at, due.was_uncertain`)
  return rows.map((row) => ({
    unit,
    ledgerId: row.ledger_id,
    identifier: row.identifier,
    sendQuantity: Number(row.send_quantity),
    customerId: row.customer_id,
    occurredAt: new Date(row.occurred_at),
    wasUncertain: row.was_uncertain,
  }))
}

/** What Stripe said, in one statement a kind. What was never called is as it was before. */
async function settleBatch(
  { db, now }: MeterServices,
  { orgId }: Lane,
  batch: readonly Claimed[],
  outcomes: readonly Outcome[],
): Promise<void> {
  const at = sql`${now().toISOString()}::timestamptz`
  const those = (is: (outcome: Outcome | undefined, event: Claimed) => boolean) =>
    batch.filter((event, n) => is(outcomes[n], event)).map(({ ledgerId }) => ledgerId)
  const set = async (ids: readonly string[], change: SQL) => {
    if (ids.length === 0) return
    const list = sql.join(
      ids.map((id) => sql`${id}::uuid`),
      sql`, `,
    )
    await db.execute(sql`update ${meterEvent} set ${change} where org_id = ${orgId} and state = 'pending' and ledger_id in (${list})`)
  }
  await set(
    those((outcome) => outcome?.kind === 'accepted'),
    sql`state = 'accepted', settled_at = ${at}, error = null`,
  )
  await set(
    those((outcome, { wasUncertain }) => outcome?.kind === 'refused_now' && !wasUncertain),
    sql`uncertain_since = null`,
  )
  await set(
    those((outcome, { wasUncertain }) => outcome === undefined && !wasUncertain),
    sql`uncertain_since = null, attempts = attempts - 1, next_attempt_at = ${at}`,
  )
  await set(
    those((outcome, { wasUncertain }) => outcome === undefined && wasUncertain),
    sql`attempts = attempts - 1, next_attempt_at = ${at}`,
  )
  for (const [n, outcome] of outcomes.entries()) {
    const event = batch[n]
    if (!event || outcome.kind !== 'refused') continue
    console.error(JSON.stringify({ alarm: 'meter event refused', orgId, ledgerId: event.ledgerId, reason: outcome.reason }))
    await set([event.ledgerId], sql`state = 'blocked', error = ${outcome.reason ?? 'refused'}`)
  }
}

async function hasForgotten({ db, now }: MeterServices, { orgId, unit }: Lane): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select from ${meterEvent} where org_id = ${orgId} and unit = ${unit} and state = 'pending'
      and uncertain_since <= ${now().toISOString()}::timestamptz - ${certainFor} limit 1`)
  return rows.length > 0
}

/** Stripe would refuse them for their age. By then the reconciliation has called for help for days. */
async function expire({ db, now }: MeterServices, { orgId, unit }: Lane): Promise<void> {
  const { rowCount } = await db.execute(sql`
    update ${meterEvent} set state = 'expired', error = 'older than the 35 days that Stripe accepts'
    where org_id = ${orgId} and unit = ${unit} and state = 'pending' and uncertain_since is null
      and occurred_at < ${now().toISOString()}::timestamptz - (${acceptedFor})`)
  if (rowCount) console.error(JSON.stringify({ alarm: 'meter events expired', orgId, unit, count: rowCount }))
}
