import { limitBody } from '../http/body-limit.ts'
import { newRouter } from '../http/router.ts'
import { openStripe } from '../ports/stripe/open-stripe.ts'
import { needStripe } from './need-stripe.ts'
import { receiveEvent, verifyEvent } from './receive-event.ts'

/** Stripe's events are some kilobytes; none comes near this. */
const bodyBytesMax = 256 * 1024

/** Stripe calls this, so there is no session: the signature over the raw body is the credential. */
export const stripeWebhookRoutes = newRouter().post('/webhooks/stripe', limitBody(bodyBytesMax), async (c) => {
  const stripe = needStripe(openStripe(c.env))
  const event = await verifyEvent(stripe, await c.req.text(), c.req.header('stripe-signature'), c.env.STRIPE_WEBHOOK_SECRET ?? '')
  return c.json({ result: await receiveEvent(c.var.db, stripe, event) }, 200)
})
