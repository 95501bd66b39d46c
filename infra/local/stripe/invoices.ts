import { type Params, text } from './form.ts'
import { usageSum } from './meter-events.ts'
import type { Invoice, Subscription } from './state.ts'
import { find, newId, page, type World } from './world.ts'

/** A draft stays open for late usage as long as it does at Stripe. */
const draftS = 3_600

/** The invoice of a period that is over: a draft, which `finalizeDue` closes an hour later. */
export function closePeriod(world: World, subscription: Subscription, end: number): Invoice {
  const invoice = draw(world, subscription, end, newId(world, 'in'))
  world.state.invoices[invoice.id] = invoice
  subscription.latest_invoice = invoice.id
  world.emit('invoice.created', invoice)
  return invoice
}

export function finalizeDue(world: World): void {
  for (const invoice of Object.values(world.state.invoices))
    if (invoice.status === 'draft' && invoice.created + draftS <= world.clock.nowS()) finalize(world, invoice)
}

function finalize(world: World, invoice: Invoice): void {
  const subscription = world.state.subscriptions[invoice.parent.subscription_details.subscription]
  if (!subscription) return
  // What came in late counts as well.
  const { lines, subtotal, total, amount_due, total_discount_amounts } = draw(
    world,
    { ...subscription, periodStart: invoice.period_start },
    invoice.period_end,
    invoice.id,
  )
  const number = `KENSA-${String(Object.values(world.state.invoices).filter((each) => each.number !== null).length + 1).padStart(4, '0')}`
  Object.assign(invoice, { lines, subtotal, total, amount_due, total_discount_amounts, number, status: 'open' })
  invoice.hosted_invoice_url = `${world.url}/invoice/${invoice.id}`
  invoice.invoice_pdf = `${world.url}/invoice/${invoice.id}/pdf`
  world.emit('invoice.finalized', invoice)
  collect(world, invoice)
}

/** Takes the money from the card, or says that it could not. */
export function collect(world: World, invoice: Invoice): void {
  const subscription = world.state.subscriptions[invoice.parent.subscription_details.subscription]
  const fails = invoice.amount_due > 0 && world.state.customers[invoice.customer]?.cardFails === true
  if (fails) {
    if (subscription && subscription.status === 'active') subscription.status = 'past_due'
    world.emit('invoice.payment_failed', invoice)
  } else {
    Object.assign(invoice, { status: 'paid', amount_paid: invoice.amount_due })
    if (subscription && subscription.status === 'past_due') subscription.status = 'active'
    world.emit('invoice.paid', invoice)
  }
  if (subscription)
    world.emit('customer.subscription.updated', {
      id: subscription.id,
      object: 'subscription',
      customer: subscription.customer,
      metadata: subscription.metadata,
      status: subscription.status,
    })
}

function draw(world: World, subscription: Subscription, end: number, id: string): Invoice {
  const lines = subscription.prices.map((priceId, n) => {
    const price = find(world.state.prices, 'price', priceId)
    const quantity = usageSum(world, price.recurring.meter, subscription.customer, subscription.periodStart, end)
    const amount = Math.round(quantity * Number(price.unit_amount_decimal))
    return {
      id: `il_${n}_${id}`,
      object: 'line_item' as const,
      description: `${quantity} × ${world.state.products[price.product]?.name ?? price.product}`,
      amount,
      quantity,
    }
  })
  const subtotal = lines.reduce((sum, { amount }) => sum + amount, 0)
  const coupon = subscription.coupon === null ? undefined : world.state.coupons[subscription.coupon]
  const credit = Math.min(coupon?.amount_off ?? 0, subtotal)
  const metadata = { ...subscription.metadata }
  return {
    id,
    object: 'invoice',
    number: null,
    status: 'draft',
    customer: subscription.customer,
    currency: 'usd',
    created: end,
    period_start: subscription.periodStart,
    period_end: end,
    subtotal,
    total: subtotal - credit,
    amount_due: subtotal - credit,
    amount_paid: 0,
    total_discount_amounts: credit > 0 ? [{ amount: credit, discount: `di_${subscription.coupon}` }] : [],
    hosted_invoice_url: null,
    invoice_pdf: null,
    metadata: {},
    parent: { type: 'subscription_details', subscription_details: { subscription: subscription.id, metadata } },
    lines: { object: 'list', data: lines, has_more: false },
  }
}

export function listInvoices(world: World, params: Params) {
  const rows = Object.values(world.state.invoices)
    .filter(({ customer }) => customer === text(params, 'customer'))
    .reverse()
  return page(rows, text(params, 'limit'), text(params, 'starting_after'))
}

export function previewInvoice(world: World, params: Params): Invoice {
  const subscription = find(world.state.subscriptions, 'subscription', text(params, 'subscription'))
  return { ...draw(world, subscription, world.clock.nowS() + 1, 'upcoming'), period_end: subscription.periodEnd }
}
