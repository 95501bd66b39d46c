import { newUuid } from '@kensa/contract/ids'
import { monthlyCreditMicros, usageUnits } from '@kensa/contract/usage'
import { announceAlerts } from '@kensa/db/announce-alerts'
import { asset } from '@kensa/db/schema/asset'
import { usageMonth } from '@kensa/db/schema/usage-month'
import { withOrg } from '@kensa/db/with-org'
import { sql } from 'drizzle-orm'
import type { CronStep } from './step.ts'

type Stored = { org_id: string; bytes: string }

/**
 * What each organization keeps is charged once a day (UTC), at the first sweep of the day that finds it. A day on which nothing swept is
 * not charged.
 */
export const accrueStorage: CronStep = async ({ db }) => {
  const { rows } = await db.execute<Stored>(sql`
    select a.org_id, sum(a.bytes)::text as bytes from ${asset} a
    where a.state in ('processing', 'ready') and not exists (
      select from ${usageMonth} u
      where u.org_id = a.org_id and u.subject = a.org_id and u.month = date_trunc('month', now() at time zone 'utc')::date
        and u.storage_accrued_on = (now() at time zone 'utc')::date
    )
    group by a.org_id limit 200`)
  for (const { org_id: orgId, bytes } of rows) {
    await withOrg(db, { orgId }, async (tx) => {
      const answer = await tx.execute<{ alerts: unknown }>(sql`
        select alerts from usage_accrue_storage(
          ${newUuid()}, ${bytes}::bigint, ${usageUnits.storage_mb_day.priceMicros}::bigint, ${monthlyCreditMicros}::bigint
        )`)
      await announceAlerts(tx, orgId, answer.rows[0]?.alerts ?? [])
    })
  }
  return rows.length
}
