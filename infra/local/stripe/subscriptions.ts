import { type Params, text } from './form.ts'
import { closePeriod } from './invoices.ts'
import type { Subscription } from './state.ts'
import { find, newId, page, type World } from './world.ts'

type Start = {
  customer: string
  prices: string[]
  coupon: string | null
  metadata: Record<string, string>
  billingCycleAnchor: number | null
}

export function startSubscription(world: World, start: Start): Subscription {
  const now = world.clock.nowS()
  const id = newId(world, 'sub')
  const subscription: Subscription = {
    id,
    object: 'subscription',
    status: 'active',
    customer: start.customer,
    metadata: start.metadata,
    created: now,
    start_date: now,
    ended_at: null,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    latest_invoice: null,
    prices: start.prices,
    coupon: start.coupon,
    periodStart: now,
    periodEnd: start.billingCycleAnchor ?? monthAfter(now),
  }
  world.state.subscriptions[id] = subscription
  world.emit('customer.subscription.created', presentSubscription(world, subscription))
  return subscription
}

/** As the API shows it: a period belongs to each item. */
export function presentSubscription(world: World, { prices, coupon, periodStart, periodEnd, ...shown }: Subscription, expand = false) {
  const invoice = shown.latest_invoice
  return {
    ...shown,
    currency: 'usd',
    collection_method: 'charge_automatically',
    latest_invoice: expand && invoice !== null ? (world.state.invoices[invoice] ?? null) : invoice,
    discounts: coupon === null ? [] : [`di_${coupon}`],
    items: {
      object: 'list',
      has_more: false,
      data: prices.map((price, n) => ({
        id: `si_${n}_${shown.id}`,
        object: 'subscription_item',
        price: world.state.prices[price],
        subscription: shown.id,
        current_period_start: periodStart,
        current_period_end: periodEnd,
      })),
    },
  }
}

export function listSubscriptions(world: World, params: Params) {
  const customer = text(params, 'customer')
  const status = text(params, 'status')
  const expand = Object.values(typeof params['expand'] === 'object' ? params['expand'] : {}).includes('data.latest_invoice')
  const rows = Object.values(world.state.subscriptions)
    .filter((each) => each.customer === customer && (status === 'all' || each.status !== 'canceled'))
    .reverse()
    .map((each) => presentSubscription(world, each, expand))
  return page(rows, text(params, 'limit'))
}

export function getSubscription(world: World, _params: Params, id: string) {
  return presentSubscription(world, find(world.state.subscriptions, 'subscription', id))
}

export function updateSubscription(world: World, params: Params, id: string) {
  const subscription = find(world.state.subscriptions, 'subscription', id)
  const atEnd = text(params, 'cancel_at_period_end')
  if (atEnd !== undefined) {
    subscription.cancel_at_period_end = atEnd === 'true'
    subscription.cancel_at = subscription.cancel_at_period_end ? subscription.periodEnd : null
  }
  world.emit('customer.subscription.updated', presentSubscription(world, subscription))
  return presentSubscription(world, subscription)
}

export function cancelSubscription(world: World, params: Params, id: string) {
  const subscription = find(world.state.subscriptions, 'subscription', id)
  if (subscription.status === 'canceled') return presentSubscription(world, subscription)
  const now = world.clock.nowS()
  if (text(params, 'invoice_now') === 'true') closePeriod(world, subscription, now)
  Object.assign(subscription, { status: 'canceled', ended_at: now, canceled_at: now })
  world.emit('customer.subscription.deleted', presentSubscription(world, subscription))
  return presentSubscription(world, subscription)
}

/** Ends periods whose time is over, as often as the clock asks for. */
export function rollOver(world: World): void {
  for (const subscription of Object.values(world.state.subscriptions)) {
    while (subscription.status !== 'canceled' && subscription.periodEnd <= world.clock.nowS()) {
      closePeriod(world, subscription, subscription.periodEnd)
      if (subscription.cancel_at_period_end) {
        Object.assign(subscription, { status: 'canceled', ended_at: subscription.periodEnd, canceled_at: subscription.periodEnd })
        world.emit('customer.subscription.deleted', presentSubscription(world, subscription))
        break
      }
      subscription.periodStart = subscription.periodEnd
      subscription.periodEnd = monthAfter(subscription.periodEnd)
      world.emit('customer.subscription.updated', presentSubscription(world, subscription))
    }
  }
}

function monthAfter(seconds: number): number {
  const date = new Date(seconds * 1000)
  return (
    Date.UTC(
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      date.getUTCDate(),
      date.getUTCHours(),
      date.getUTCMinutes(),
      date.getUTCSeconds(),
    ) / 1000
  )
}
