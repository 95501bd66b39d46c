import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { withOrg } from '@kensa/db/with-org'
import type Stripe from 'stripe'
import { findAccount } from './find-account.ts'
import { askStripe } from './need-stripe.ts'

/** Opens Stripe's customer portal: payment method, addresses, invoices, ending the subscription. */
export async function openPortal(db: Db, stripe: Stripe, ctx: OrgContext, publicUrl: string): Promise<{ url: string }> {
  const account = await findAccount(db, ctx)
  if (!account) throw new KensaError('conflict', 'There is nothing to manage yet: this organization never went to the checkout.')
  const session = await askStripe(
    stripe.billingPortal.sessions.create({ customer: account.customerId, return_url: `${publicUrl}/settings/billing` }),
  )
  await withOrg(db, ctx, (tx) => recordAudit(tx, ctx, { action: 'billing.portal_opened', subject: { kind: 'plan' } }))
  return { url: session.url }
}
