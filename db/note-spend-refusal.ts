import type { OrgContext } from '@kensa/contract/context'
import { monthlyCreditMicros } from '@kensa/contract/usage'
import { sql } from 'drizzle-orm'
import { announceAlerts } from './announce-alerts.ts'
import type { Db } from './client/types.ts'
import type { SpendLimitReached } from './spend-refusal.ts'
import { withOrg } from './with-org.ts'

/**
 * After a refusal has rolled its transaction back: the limit counts as reached, though a remainder too small for what was asked is left
 * of it. Owners and admins hear of it once a month.
 */
export async function noteSpendRefusal(db: Db, { orgId }: Pick<OrgContext, 'orgId'>, refusal: SpendLimitReached): Promise<void> {
  await withOrg(db, { orgId }, async (tx) => {
    const { rows } = await tx.execute<{ alerts: unknown }>(
      sql`select usage_note_alerts(array[${refusal.subject}::uuid], ${monthlyCreditMicros}::bigint, true) as alerts`,
    )
    await announceAlerts(tx, orgId, rows[0]?.alerts)
  })
}
