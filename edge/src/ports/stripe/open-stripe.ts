import Stripe from 'stripe'
import type { Env } from '../../env.ts'

export type StripeClient = Stripe
export type StripeSettings = Pick<Env, 'STRIPE_SECRET_KEY' | 'STRIPE_API_BASE'>

/** How long one call may take; a cron has half a minute in all. */
const timeoutMsDefault = 10_000

/** Stripe by its own SDK; undefined where the deployment has no account. Retries are ours: who repeats a call decides by what it was. */
export function openStripe(env: StripeSettings, timeoutMs = timeoutMsDefault): Stripe | undefined {
  if (env.STRIPE_SECRET_KEY === undefined) return undefined
  return new Stripe(env.STRIPE_SECRET_KEY, {
    httpClient: Stripe.createFetchHttpClient(),
    maxNetworkRetries: 0,
    timeout: timeoutMs,
    telemetry: false,
    ...addressOf(env.STRIPE_API_BASE),
  })
}

function addressOf(base: string | undefined): { protocol?: 'http' | 'https'; host?: string; port?: string } {
  if (base === undefined) return {}
  const url = new URL(base)
  const protocol = url.protocol === 'http:' ? 'http' : 'https'
  return { protocol, host: url.hostname, port: url.port || (protocol === 'http' ? '80' : '443') }
}
