import type { Billing } from '@kensa/contract/api/billing'
import type { OrgContext } from '@kensa/contract/context'
import { monthlyCreditMicros } from '@kensa/contract/usage'
import type { Db } from '@kensa/db/client/types'
import { billingPlan } from '@kensa/db/schema/billing-plan'
import { withOrg } from '@kensa/db/with-org'
import type Stripe from 'stripe'
import { describeError } from '../http/describe-error.ts'
import { type BillingAccount, findAccount } from './find-account.ts'
import { microsOf } from './micros-of.ts'
import { isOver } from './subscription-state.ts'

/** The plan is ours and always known; the next invoice is Stripe's, and left out while Stripe does not answer. */
export async function readBilling(db: Db, stripe: Stripe | undefined, ctx: OrgContext): Promise<Billing> {
  const account = await findAccount(db, ctx)
  const [stored] = await withOrg(db, ctx, (tx) => tx.select({ plan: billingPlan.plan }).from(billingPlan))
  const subscribed = account && !isOver(account.subscriptionState) ? account : undefined
  return {
    configured: stripe !== undefined,
    plan: stored?.plan ?? 'free',
    monthlyCreditMicros,
    subscription: subscribed ? presentSubscription(subscribed) : null,
    hasAccount: account !== undefined,
    nextInvoice: stripe && subscribed ? await nextInvoice(stripe, subscribed) : null,
  }
}

function presentSubscription(account: BillingAccount): NonNullable<Billing['subscription']> {
  return {
    state: account.subscriptionState ?? '',
    paymentFailed: ['past_due', 'unpaid', 'incomplete'].includes(account.subscriptionState ?? ''),
    paymentUrl: account.paymentUrl,
    periodEndAt: account.periodEndAt?.toISOString() ?? null,
    cancelAt: account.cancelAt?.toISOString() ?? null,
  }
}

async function nextInvoice(stripe: Stripe, { customerId, subscriptionId }: BillingAccount): Promise<Billing['nextInvoice']> {
  try {
    const preview = await stripe.invoices.createPreview({
      customer: customerId,
      ...(subscriptionId === null ? {} : { subscription: subscriptionId }),
    })
    const credit = preview.total_discount_amounts?.reduce((sum, { amount }) => sum + amount, 0) ?? 0
    return {
      usageMicros: microsOf(preview.subtotal),
      creditMicros: microsOf(credit),
      totalMicros: microsOf(preview.total),
      currency: preview.currency,
      dueAt: new Date(preview.period_end * 1000).toISOString(),
    }
  } catch (error) {
    console.error(`no preview of the next invoice: ${describeError(error)}`)
    return null
  }
}
