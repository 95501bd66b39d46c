import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heardEvents } from '../../../edge/src/billing/heard-events.ts'
import { loadMeters } from '../../../edge/src/billing/meter/load-meters.ts'
import { readMeterSum } from '../../../edge/src/billing/meter/read-meter-sum.ts'
import { sendEvent } from '../../../edge/src/billing/meter/send-event.ts'
import { openStripe, type StripeClient } from '../../../edge/src/ports/stripe/open-stripe.ts'
import { setUpStripe } from '../../../edge/stripe-set-up.ts'
import { freePort } from '../parts/ports.ts'
import { startTestEdge, type TestEdge } from '../test-edge.ts'

/** Stripe's own mock knows the shape of every request and nothing else; it is checked against where somebody has installed it. */
const isInstalled = (() => {
  try {
    execFileSync('stripe-mock', ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

describe.runIf(isInstalled)('the requests that Kensa makes', () => {
  let mock: ChildProcess
  let stripe: StripeClient
  let edge: TestEdge

  beforeAll(async () => {
    const [port, httpsPort] = [await freePort(0), await freePort(0)]
    mock = spawn('stripe-mock', ['-http-port', String(port), '-https-port', String(httpsPort)], { stdio: ['ignore', 'pipe', 'pipe'] })
    const listening = new Promise<void>((resolve, reject) => {
      const hear = (chunk: unknown) => String(chunk).includes('Listening for HTTP at') && resolve()
      for (const stream of [mock.stdout, mock.stderr]) stream?.on('data', hear)
      mock.once('exit', () => reject(new Error('stripe-mock ended')))
    })
    const settings = { STRIPE_SECRET_KEY: 'sk_test_123', STRIPE_API_BASE: `http://127.0.0.1:${port}` }
    const opened = openStripe(settings)
    if (!opened) throw new Error('no Stripe')
    stripe = opened
    await listening
    edge = await startTestEdge({ ...settings, STRIPE_WEBHOOK_SECRET: 'whsec_x' })
  })
  afterAll(async () => {
    mock?.kill()
    await edge?.stop()
  })

  it('have the shape that Stripe documents: set-up and webhook endpoint', async () => {
    await setUpStripe(stripe)
    await stripe.webhookEndpoints.create({ url: 'https://kensa.example/webhooks/stripe', enabled_events: [...heardEvents] })
  })

  it('have the shape that Stripe documents: customer, checkout, portal, invoices, subscriptions', async () => {
    const customer = await stripe.customers.create({ name: 'x', metadata: { orgId: 'x' } }, { idempotencyKey: 'k' })
    const session = await stripe.checkout.sessions.create({
      mode: 'subscription',
      customer: customer.id,
      client_reference_id: 'x',
      line_items: [{ price: 'price_1' }],
      discounts: [{ coupon: 'c' }],
      metadata: { orgId: 'x' },
      subscription_data: { metadata: { orgId: 'x' }, billing_cycle_anchor: 1_900_000_000, proration_behavior: 'none' },
      success_url: 'https://kensa.example/?checkout=success',
      cancel_url: 'https://kensa.example/?checkout=canceled',
    })
    expect(session.object).toBe('checkout.session')
    await stripe.prices.list({ lookup_keys: ['kensa_search'], active: true, limit: 100 })
    await stripe.billingPortal.sessions.create({ customer: customer.id, return_url: 'https://kensa.example' })
    await stripe.invoices.list({ customer: customer.id, limit: 10 })
    await stripe.invoices.createPreview({ customer: customer.id, subscription: 'sub_1' })
    await stripe.subscriptions.list({ customer: customer.id, status: 'all', limit: 100, expand: ['data.latest_invoice'] })
    await stripe.subscriptions.cancel('sub_1', { invoice_now: false, prorate: false })
  })

  it('have the shape that Stripe documents: meter events and their sums', async () => {
    const event = { identifier: 'i', customerId: 'cus_1', sendQuantity: 3, occurredAt: new Date(), unit: 'search' } as const
    expect(await sendEvent(stripe, event)).toEqual({ kind: 'accepted' })
    await loadMeters(stripe)
    const end = new Date(Math.floor(Date.now() / 60_000) * 60_000)
    const span = { unit: 'search', customerId: 'cus_1', start: new Date(end.getTime() - 60_000), end } as const
    expect(await readMeterSum(stripe, new Map([['search', 'mtr_1']]), span)).toEqual(expect.any(Number))
  })
})
