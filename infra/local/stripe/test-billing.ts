import { openStripe, type StripeClient } from '../../../edge/src/ports/stripe/open-stripe.ts'
import { setUpStripe } from '../../../edge/stripe-set-up.ts'
import { type Answer, type Person, startTestEdge, type TestEdge } from '../test-edge.ts'
import { type StripeStandIn, startStripe } from './start-stripe.ts'
import type { WebhookEvent } from './state.ts'
import { signatureOf } from './webhooks.ts'

export const webhookSecret = 'whsec_only_for_tests'

export type TestBilling = {
  edge: TestEdge
  standIn: StripeStandIn
  stripe: StripeClient
  /** Posts an event as Stripe would. */
  deliver: (event: WebhookEvent, over?: { secret?: string; timestampS?: number; body?: string }) => Promise<Answer>
  /** Posts everything that happened since the last call, in the order of `arrange`. */
  deliverAll: (arrange?: (events: WebhookEvent[]) => WebhookEvent[]) => Promise<number[]>
  /** Checkout by API and page, webhooks included. */
  subscribe: (person: Person, action?: 'complete' | 'fails') => Promise<void>
  stop: () => Promise<void>
}

/** The edge with a Stripe of its own; webhooks wait until a test delivers them. */
export async function startTestBilling(options: { timeoutMs?: number } = {}): Promise<TestBilling> {
  const standIn = await startStripe()
  const settings = { STRIPE_SECRET_KEY: 'sk_test_only_for_tests', STRIPE_API_BASE: standIn.url }
  const edge = await startTestEdge({ ...settings, STRIPE_WEBHOOK_SECRET: webhookSecret })
  const stripe = openStripe(settings, options.timeoutMs)
  if (!stripe) throw new Error('no Stripe')
  await setUpStripe(stripe)
  let delivered = 0

  const deliver: TestBilling['deliver'] = (event, over = {}) => {
    const body = JSON.stringify(event)
    const signature = signatureOf(body, over.secret ?? webhookSecret, over.timestampS ?? Math.floor(Date.now() / 1000))
    const headers = { 'content-type': 'application/json', 'stripe-signature': signature }
    return edge.request('/webhooks/stripe', { method: 'POST', body: over.body ?? body, headers })
  }

  const deliverAll: TestBilling['deliverAll'] = async (arrange = (events) => events) => {
    const fresh = standIn.webhooks.events.slice(delivered)
    delivered = standIn.webhooks.events.length
    const statuses: number[] = []
    for (const event of arrange(fresh)) statuses.push((await deliver(event)).status)
    return statuses
  }

  return {
    edge,
    standIn,
    stripe,
    deliver,
    deliverAll,
    subscribe: async (person, action = 'complete') => {
      const { url } = await (await person.call('POST', '/v1/billing/checkout')).json()
      await fetch(url, { method: 'POST', body: new URLSearchParams({ action }), redirect: 'manual' })
      await deliverAll()
    },
    stop: async () => {
      await edge.stop()
      await standIn.stop()
    },
  }
}
