import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStripe } from '../../../edge/src/ports/stripe/open-stripe.ts'
import { setUpStripe } from '../../../edge/stripe-set-up.ts'
import type { StateDirectory } from '../state-directory.ts'
import { startChildPart } from './child-part.ts'
import type { PartLog } from './log-stream.ts'

export type StripePart = { url: string; stop: () => Promise<void> }

/** The Stripe stand-in with Kensa's meters and prices in it; it remembers its customers between starts. */
export async function startStripePart(state: StateDirectory, edgeUrl: string, log: PartLog): Promise<StripePart> {
  const { stripeKey, stripeWebhookSecret } = state.secrets
  const part = await startChildPart({
    file: fileURLToPath(new URL('../stripe/serve.ts', import.meta.url)),
    log,
    env: {
      STATE_FILE: join(state.path, 'stripe.json'),
      WEBHOOK_URL: `${edgeUrl}/webhooks/stripe`,
      WEBHOOK_SECRET: stripeWebhookSecret,
    },
  })
  const url = String(part.ready['url'])
  const stripe = openStripe({ STRIPE_SECRET_KEY: stripeKey, STRIPE_API_BASE: url })
  if (stripe) await setUpStripe(stripe)
  return { url, stop: part.stop }
}
