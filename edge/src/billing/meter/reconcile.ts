import { newUuid } from '@kensa/contract/ids'
import type { UsageUnit } from '@kensa/contract/usage'
import { billingAccount } from '@kensa/db/schema/billing-account'
import { ledgerEntry } from '@kensa/db/schema/ledger-entry'
import { meterEvent } from '@kensa/db/schema/meter-event'
import { meterReconciliation } from '@kensa/db/schema/meter-reconciliation'
import { meteredWindow } from '@kensa/db/schema/metered-window'
import { sql } from 'drizzle-orm'
import { loadMeters, type Meters } from './load-meters.ts'
import type { MeterServices } from './meter-services.ts'
import { readMeterSum } from './read-meter-sum.ts'
import { countedWithin, lateAfterMs } from './rules.ts'

export type Sums = { ledger: number; stripe: number; pending: number; oldestPendingAt: Date | null }
export type ReconciliationState = 'matched' | 'catching_up' | 'late' | 'drifted'

const accountsMax = 20

/** What is on its way may or may not be in Stripe's sum already; any other difference is drift. */
export function judge({ ledger, stripe, pending, oldestPendingAt }: Sums, now: Date): ReconciliationState {
  const missing = ledger - stripe
  if (missing < 0 || missing > pending) return 'drifted'
  if (oldestPendingAt && now.getTime() - oldestPendingAt.getTime() > lateAfterMs) return 'late'
  return missing === 0 ? 'matched' : 'catching_up'
}

/** Compares ledger and meters of organizations that were not compared for an hour, and keeps what it finds. */
export async function reconcile(services: MeterServices): Promise<number> {
  const { db, stripe, now } = services
  const at = now()
  const { rows: due } = await db.execute<{ org_id: string; customer_id: string }>(sql`
    update ${billingAccount} a set reconciled_at = ${at.toISOString()}::timestamptz
    from (
      select org_id from ${billingAccount} b
      where (reconciled_at is null or reconciled_at <= ${at.toISOString()}::timestamptz - interval '1 hour')
        and exists (select from ${meteredWindow} w where w.org_id = b.org_id)
      order by reconciled_at nulls first limit ${accountsMax} for update skip locked
    ) d where a.org_id = d.org_id returning a.org_id, a.customer_id`)
  if (due.length === 0) return 0
  const meters = await loadMeters(stripe)
  for (const { org_id, customer_id } of due)
    for (const period of periodsAt(at)) await compare(services, meters, { orgId: org_id, customerId: customer_id }, period)
  await db.execute(sql`delete from ${meterReconciliation} where checked_at < ${at.toISOString()}::timestamptz - interval '35 days'`)
  return due.length
}

type Period = { start: Date; end: Date }

/** Longer than an entry can be on its way. */
const lookBackMs = 36 * 24 * 3_600_000

/** The calendar months of which entries may be on their way, newest first. Ends lie on whole minutes, as Stripe asks. */
export function periodsAt(now: Date): Period[] {
  const minuteMs = 60_000
  const oldest = new Date(now.getTime() - lookBackMs)
  const monthStart = (back: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1))
  const periods: Period[] = []
  let end = new Date(Math.floor(now.getTime() / minuteMs) * minuteMs)
  for (let back = 0; end > oldest; back++) {
    const start = monthStart(back)
    if (end > start) periods.push({ start, end })
    end = start
  }
  return periods
}

async function compare(
  { db, stripe, now }: MeterServices,
  meters: Meters,
  { orgId, customerId }: { orgId: string; customerId: string },
  { start, end }: Period,
): Promise<void> {
  const within = (column: string) =>
    sql`${sql.raw(column)} >= ${start.toISOString()}::timestamptz and ${sql.raw(column)} < ${end.toISOString()}::timestamptz`
  const { rows } = await db.execute<{ unit: UsageUnit; ledger: string; pending: string; oldest: Date | string | null }>(sql`
    select l.unit, sum(l.quantity)::text as ledger,
      coalesce(sum(case when m.state is null then l.quantity when m.state = 'pending' or m.settled_at > ${now().toISOString()}::timestamptz - ${countedWithin} then m.send_quantity end), 0)::text as pending,
      min(l.occurred_at) filter (where m.state is null or m.state = 'pending') as oldest
    from ${ledgerEntry} l left join ${meterEvent} m on m.org_id = l.org_id and m.ledger_id = l.id
    where l.org_id = ${orgId} and ${within('l.occurred_at')} and exists (
      select from ${meteredWindow} w where w.org_id = l.org_id and l.occurred_at >= w.from_at and (w.until_at is null or l.occurred_at < w.until_at)
    )
    group by l.unit`)
  for (const unit of meters.keys()) {
    const row = rows.find((each) => each.unit === unit)
    const stripeQuantity = await readMeterSum(stripe, meters, { unit, customerId, start, end })
    if (!row && stripeQuantity === 0) continue
    const sums: Sums = {
      ledger: Number(row?.ledger ?? 0),
      stripe: stripeQuantity,
      pending: Number(row?.pending ?? 0),
      oldestPendingAt: row?.oldest ? new Date(row.oldest) : null,
    }
    const state = judge(sums, now())
    const line = JSON.stringify({
      reconciliation: state,
      orgId,
      unit,
      month: start.toISOString().slice(0, 7),
      ...sums,
      drift: sums.stripe - sums.ledger,
    })
    if (state === 'drifted' || state === 'late') console.error(line)
    else console.log(line)
    await db.execute(sql`
      insert into ${meterReconciliation}
        (org_id, id, unit, period_start_at, period_end_at, ledger_quantity, stripe_quantity, pending_quantity, oldest_pending_at, state, checked_at)
      values (${orgId}, ${newUuid()}, ${unit}, ${start.toISOString()}::timestamptz, ${end.toISOString()}::timestamptz, ${sums.ledger},
        ${sums.stripe}, ${sums.pending}, ${sums.oldestPendingAt?.toISOString() ?? null}::timestamptz, ${state}, ${now().toISOString()}::timestamptz)`)
  }
}
