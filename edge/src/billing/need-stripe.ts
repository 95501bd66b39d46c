import { KensaError } from '@kensa/contract/errors'
import Stripe from 'stripe'

/** Stripe, or a refusal that says why there is none. */
export function needStripe(stripe: Stripe | undefined): Stripe {
  if (stripe) return stripe
  throw new KensaError('billing_not_configured', 'This deployment is not connected to Stripe: there is only the free plan.')
}

/** Calls Stripe; what goes wrong there becomes an error of ours that can be tried again. */
export async function askStripe<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (cause) {
    if (!(cause instanceof Stripe.errors.StripeError)) throw cause
    throw new KensaError('billing_unavailable', 'Stripe did not take the request. Nothing was changed; try again in a minute.', { cause })
  }
}
