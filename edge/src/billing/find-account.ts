import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { billingAccount } from '@kensa/db/schema/billing-account'
import { withOrg } from '@kensa/db/with-org'

export type BillingAccount = typeof billingAccount.$inferSelect

/** What Stripe knows of the organization; undefined until its first checkout. */
export async function findAccount(db: Db, ctx: Pick<OrgContext, 'orgId'>): Promise<BillingAccount | undefined> {
  const [row] = await withOrg(db, ctx, (tx) => tx.select().from(billingAccount))
  return row
}
