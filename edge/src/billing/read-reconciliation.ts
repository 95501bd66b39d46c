import type { Reconciliation } from '@kensa/contract/api/billing'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { meterReconciliation } from '@kensa/db/schema/meter-reconciliation'
import { withOrg } from '@kensa/db/with-org'
import { desc, sql } from 'drizzle-orm'

/** The newest comparison of each unit and month. */
export async function readReconciliation(db: Db, ctx: OrgContext): Promise<{ data: Reconciliation[] }> {
  const { unit, periodStartAt, checkedAt } = meterReconciliation
  const rows = await withOrg(db, ctx, (tx) =>
    tx
      .selectDistinctOn([periodStartAt, unit])
      .from(meterReconciliation)
      .where(sql`${checkedAt} > now() - interval '35 days'`)
      .orderBy(desc(periodStartAt), unit, desc(checkedAt)),
  )
  return {
    data: rows.map((row) => ({
      unit: row.unit,
      state: row.state,
      periodStartAt: row.periodStartAt.toISOString(),
      periodEndAt: row.periodEndAt.toISOString(),
      ledgerQuantity: row.ledgerQuantity,
      stripeQuantity: row.stripeQuantity,
      pendingQuantity: row.pendingQuantity,
      driftQuantity: row.stripeQuantity - row.ledgerQuantity,
      oldestPendingAt: row.oldestPendingAt?.toISOString() ?? null,
      checkedAt: row.checkedAt.toISOString(),
    })),
  }
}
