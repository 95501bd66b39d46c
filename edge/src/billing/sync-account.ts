import type { Db, Tx } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { billingAccount } from '@kensa/db/schema/billing-account'
import { billingPlan } from '@kensa/db/schema/billing-plan'
import { meteredWindow } from '@kensa/db/schema/metered-window'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type Stripe from 'stripe'
import { askStripe } from './need-stripe.ts'
import { chooseSubscription, isOver, planOf } from './subscription-state.ts'

type Account = { orgId: string; customerId: string }
export type StripeState = { askedAt: string; subscriptions: Stripe.Subscription[] }

/**
 * Events are only the hint that something changed; what counts is what Stripe says now. The time is taken before the question, so that of
 * two answers the one asked for later wins, in whichever order they are written.
 */
export async function readStripeState(db: Db, stripe: Stripe, { customerId }: Pick<Account, 'customerId'>): Promise<StripeState> {
  const { rows } = await db.execute<{ at: string }>(sql`select clock_timestamp()::text as at`)
  const { data } = await askStripe(
    stripe.subscriptions.list({ customer: customerId, status: 'all', limit: 100, expand: ['data.latest_invoice'] }),
  )
  return { askedAt: rows[0]?.at ?? '', subscriptions: data }
}

/** Writes what Stripe said, unless a newer answer was written already. */
export async function saveStripeState(tx: Tx, account: Account, { askedAt, subscriptions }: StripeState): Promise<void> {
  const chosen = chooseSubscription(subscriptions)
  const { orgId } = account
  const { rowCount } = await tx
    .update(billingAccount)
    .set({
      subscriptionId: chosen?.id ?? null,
      subscriptionState: chosen?.status ?? null,
      periodEndAt: dateOf(chosen?.items.data[0]?.current_period_end),
      cancelAt: dateOf(chosen?.cancel_at),
      paymentUrl: paymentUrlOf(chosen),
      syncedAt: askedAt,
    })
    .where(
      and(eq(billingAccount.orgId, orgId), or(isNull(billingAccount.syncedAt), lt(billingAccount.syncedAt, sql`${askedAt}::timestamptz`))),
    )
  if (rowCount !== 1) return
  for (const subscription of subscriptions) await saveWindow(tx, account, subscription)
  await savePlan(tx, orgId, chosen?.status ?? null)
}

/** Two checkouts finished at once would bill the same usage twice: the later subscription is ended again, without an invoice. */
export async function endDoubles(stripe: Stripe, { subscriptions }: StripeState): Promise<void> {
  const chosen = chooseSubscription(subscriptions)
  for (const each of subscriptions) {
    if (each.id === chosen?.id || isOver(each.status)) continue
    await askStripe(stripe.subscriptions.cancel(each.id, { invoice_now: false, prorate: false }))
  }
}

/** Asks and writes, outside of any event: after a checkout, so that the page need not wait for the webhook. */
export async function syncAccount(db: Db, stripe: Stripe, account: Account): Promise<void> {
  const state = await readStripeState(db, stripe, account)
  await withOrg(db, account, (tx) => saveStripeState(tx, account, state))
  await endDoubles(stripe, state)
}

async function saveWindow(tx: Tx, { orgId, customerId }: Account, subscription: Stripe.Subscription): Promise<void> {
  if (subscription.status === 'incomplete' || subscription.status === 'incomplete_expired') return
  const fromAt = new Date(subscription.start_date * 1000)
  const untilAt = dateOf(subscription.ended_at)
  await tx
    .insert(meteredWindow)
    .values({ orgId, subscriptionId: subscription.id, customerId, fromAt, untilAt, enqueuedUntil: fromAt })
    .onConflictDoUpdate({ target: [meteredWindow.orgId, meteredWindow.subscriptionId], set: { untilAt } })
}

async function savePlan(tx: Tx, orgId: string, state: string | null): Promise<void> {
  const [before] = await tx.select({ plan: billingPlan.plan }).from(billingPlan).for('update')
  const plan = planOf(state)
  if ((before?.plan ?? 'free') === plan) return
  await tx
    .insert(billingPlan)
    .values({ orgId, plan })
    .onConflictDoUpdate({ target: billingPlan.orgId, set: { plan, changedAt: sql`now()` } })
  await recordAudit(
    tx,
    { orgId, actor: { kind: 'system' } },
    { action: 'plan.changed', subject: { kind: 'plan', name: plan }, before: { plan: before?.plan ?? 'free' }, after: { plan } },
  )
}

function paymentUrlOf(subscription: Stripe.Subscription | undefined): string | null {
  if (!subscription || !['past_due', 'unpaid', 'incomplete'].includes(subscription.status)) return null
  const invoice = subscription.latest_invoice
  return typeof invoice === 'object' && invoice !== null && invoice.status === 'open' ? (invoice.hosted_invoice_url ?? null) : null
}

function dateOf(seconds: number | null | undefined): Date | null {
  return typeof seconds === 'number' ? new Date(seconds * 1000) : null
}
