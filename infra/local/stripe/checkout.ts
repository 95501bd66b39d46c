import { invalid } from './api-error.ts'
import { group, list, type Params, text, texts } from './form.ts'
import type { Session } from './state.ts'
import { startSubscription } from './subscriptions.ts'
import { find, newId, page, type World } from './world.ts'

export function createSession(world: World, params: Params) {
  if (text(params, 'mode') !== 'subscription') throw invalid('The stand-in knows only mode=subscription.')
  const customer = find(world.state.customers, 'customer', text(params, 'customer')).id
  const prices = list(params, 'line_items').map((item) => {
    const line = typeof item === 'object' ? item : {}
    if (text(line, 'quantity') !== undefined) throw invalid('Quantity must not be set for metered prices.')
    return find(world.state.prices, 'price', text(line, 'price')).id
  })
  if (prices.length === 0) throw invalid('You must pass line_items.')
  const [discount] = list(params, 'discounts')
  const coupon = typeof discount === 'object' ? find(world.state.coupons, 'coupon', text(discount, 'coupon')).id : null
  const subscriptionData = group(params, 'subscription_data')
  const anchor = text(subscriptionData, 'billing_cycle_anchor')
  const id = newId(world, 'cs_test')
  const session: Session = {
    id,
    object: 'checkout.session',
    mode: 'subscription',
    status: 'open',
    payment_status: 'unpaid',
    customer,
    client_reference_id: text(params, 'client_reference_id') ?? null,
    subscription: null,
    url: `${world.url}/checkout/${id}`,
    success_url: text(params, 'success_url') ?? '',
    cancel_url: text(params, 'cancel_url') ?? '',
    metadata: texts(params, 'metadata'),
    created: world.clock.nowS(),
    prices,
    coupon,
    subscriptionMetadata: texts(subscriptionData, 'metadata'),
    billingCycleAnchor: anchor === undefined ? null : Number(anchor),
  }
  return (world.state.sessions[id] = session)
}

export function listSessions(world: World, params: Params) {
  const customer = text(params, 'customer')
  return page(
    Object.values(world.state.sessions).filter((each) => customer === undefined || each.customer === customer),
    text(params, 'limit'),
  )
}

/** What the button of the hosted page does: the subscription starts, and the person is sent back. */
export function completeSession(world: World, id: string): Session {
  const session = find(world.state.sessions, 'checkout.session', id)
  if (session.status !== 'open') return session
  const subscription = startSubscription(world, {
    customer: session.customer,
    prices: session.prices,
    coupon: session.coupon,
    metadata: session.subscriptionMetadata,
    billingCycleAnchor: session.billingCycleAnchor,
  })
  Object.assign(session, { status: 'complete', payment_status: 'paid', subscription: subscription.id, url: null })
  world.emit('checkout.session.completed', session)
  return session
}
