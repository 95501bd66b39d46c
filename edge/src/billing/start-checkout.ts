import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { usageUnitNames } from '@kensa/contract/usage'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { withOrg } from '@kensa/db/with-org'
import type Stripe from 'stripe'
import { ensureCustomer } from './ensure-customer.ts'
import { askStripe } from './need-stripe.ts'
import { creditCouponId, meterName } from './stripe-names.ts'
import { isOver } from './subscription-state.ts'
import { syncAccount } from './sync-account.ts'

/** Opens Stripe's own page, on which the organization subscribes to pay as you go. */
export async function startCheckout(db: Db, stripe: Stripe, ctx: OrgContext, publicUrl: string): Promise<{ url: string }> {
  const account = await ensureCustomer(db, stripe, ctx)
  if (!isOver(account.subscriptionState)) await refuseSecond(db, stripe, account)
  const page = `${publicUrl}/settings/billing`
  const prices = await pricesOf(stripe)
  const session = await askStripe(
    stripe.checkout.sessions.create({
      mode: 'subscription',
      customer: account.customerId,
      client_reference_id: ctx.orgId,
      line_items: prices.map((price) => ({ price })),
      discounts: [{ coupon: creditCouponId }],
      metadata: { orgId: ctx.orgId },
      subscription_data: { metadata: { orgId: ctx.orgId }, billing_cycle_anchor: nextMonthS(new Date()), proration_behavior: 'none' },
      success_url: `${page}?checkout=success`,
      cancel_url: `${page}?checkout=canceled`,
    }),
  )
  if (session.url === null) throw new Error('a checkout session has no page')
  await withOrg(db, ctx, (tx) =>
    recordAudit(tx, ctx, { action: 'billing.checkout_started', subject: { kind: 'plan', name: 'pay_as_you_go' } }),
  )
  return { url: session.url }
}

/** What we last heard may be old: a subscription is only in the way if Stripe says so now. */
async function refuseSecond(db: Db, stripe: Stripe, account: { orgId: string; customerId: string }): Promise<void> {
  await syncAccount(db, stripe, account)
  const { data } = await askStripe(stripe.subscriptions.list({ customer: account.customerId, limit: 1 }))
  if (data.length > 0)
    throw new KensaError('conflict', 'This organization already pays as it goes. Change or end it in the customer portal.')
}

async function pricesOf(stripe: Stripe): Promise<string[]> {
  const keys = usageUnitNames.map(meterName)
  const { data } = await askStripe(stripe.prices.list({ lookup_keys: keys, active: true, limit: 100 }))
  const missing = keys.filter((key) => !data.some((price) => price.lookup_key === key))
  if (missing.length > 0) {
    console.error(`Stripe has no price with the lookup key ${missing.join(', ')}: run edge/stripe-set-up.ts`)
    throw new KensaError('billing_not_configured', 'The prices at Stripe are not set up yet.')
  }
  return data.map((price) => price.id)
}

/** Invoices cover calendar months in UTC, as limits and credits do. */
function nextMonthS(now: Date): number {
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1) / 1000
}
