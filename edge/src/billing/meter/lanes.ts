import type { UsageUnit } from '@kensa/contract/usage'
import { meterEvent } from '@kensa/db/schema/meter-event'
import { meterLane } from '@kensa/db/schema/meter-lane'
import { sql } from 'drizzle-orm'
import type { MeterServices } from './meter-services.ts'

export type Lane = { orgId: string; unit: UsageUnit }

/** Longer than a sweep with its last call may take. */
const lease = sql`interval '90 seconds'`

/** Takes lanes with something to do that nobody else holds: one call at a time for a customer and meter, over all sweeps. */
export async function claimLanes({ db, now }: MeterServices, count: number): Promise<Lane[]> {
  const at = sql`${now().toISOString()}::timestamptz`
  const { rows } = await db.execute<{ org_id: string; unit: UsageUnit }>(sql`
    update ${meterLane} l set lease_until = ${at} + ${lease}
    from (
      select l.org_id, l.unit from ${meterLane} l
      where l.lease_until <= ${at} and l.next_attempt_at <= ${at} and exists (
        select from ${meterEvent} e where e.org_id = l.org_id and e.unit = l.unit and e.state = 'pending' and e.next_attempt_at <= ${at}
      )
      order by l.next_attempt_at, l.lease_until limit ${count} for update skip locked
    ) due
    where l.org_id = due.org_id and l.unit = due.unit
    returning l.org_id, l.unit`)
  return rows.map((row) => ({ orgId: row.org_id, unit: row.unit }))
}

/** `moved`: something was sent or decided. `stuck`: all that is due waits for something else. `failed`: Stripe or the database did. */
export type LaneOutcome = 'moved' | 'stuck' | 'failed'

const rest = {
  moved: sql`interval '0'`,
  stuck: sql`interval '1 minute'`,
  failed: sql`least(interval '15 seconds' * power(2, least(failures, 10)), interval '30 minutes')`,
}

/** Gives a lane back; after failures it rests, ever longer, and one that is stuck until the next sweep. */
export async function releaseLane({ db, now }: MeterServices, { orgId, unit }: Lane, outcome: LaneOutcome): Promise<void> {
  const at = sql`${now().toISOString()}::timestamptz`
  await db.execute(sql`
    update ${meterLane} set lease_until = ${at}, failures = ${outcome === 'failed' ? sql`failures + 1` : sql`0`},
      next_attempt_at = ${at} + ${rest[outcome]}
    where org_id = ${orgId} and unit = ${unit}`)
}
