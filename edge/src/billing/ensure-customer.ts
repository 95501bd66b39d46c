import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { billingAccount } from '@kensa/db/schema/billing-account'
import { orgProfile } from '@kensa/db/schema/org-profile'
import { withOrg } from '@kensa/db/with-org'
import type Stripe from 'stripe'
import { type BillingAccount, findAccount } from './find-account.ts'
import { askStripe } from './need-stripe.ts'

/** The organization's account, with a customer made at Stripe when there is none. Two at once get the same one, by the idempotency key. */
export async function ensureCustomer(db: Db, stripe: Stripe, ctx: OrgContext): Promise<BillingAccount> {
  const known = await findAccount(db, ctx)
  if (known) return known
  const [profile] = await withOrg(db, ctx, (tx) => tx.select({ name: orgProfile.name }).from(orgProfile))
  const email = ctx.origin?.actorEmail
  const customer = await askStripe(
    stripe.customers.create(
      { name: profile?.name ?? 'Kensa', ...(email ? { email } : {}), metadata: { orgId: ctx.orgId } },
      { idempotencyKey: `kensa-customer-${ctx.orgId}` },
    ),
  )
  await withOrg(db, ctx, (tx) => tx.insert(billingAccount).values({ orgId: ctx.orgId, customerId: customer.id }).onConflictDoNothing())
  const made = await findAccount(db, ctx)
  if (!made) throw new Error('an account that was just written is gone')
  return made
}
