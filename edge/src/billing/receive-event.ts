import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { stripeEvent } from '@kensa/db/schema/stripe-event'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import Stripe from 'stripe'
import { findAccount } from './find-account.ts'
import { heardEvents } from './heard-events.ts'
import { endDoubles, readStripeState, saveStripeState } from './sync-account.ts'

const heard: ReadonlySet<string> = new Set(heardEvents)

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export type Received = 'applied' | 'repeated' | 'ignored'

/** Trusts nothing but a fresh, valid signature over the raw body. */
export async function verifyEvent(stripe: Stripe, body: string, signature: string | undefined, secret: string): Promise<Stripe.Event> {
  try {
    return await stripe.webhooks.constructEventAsync(body, signature ?? '', secret, undefined, Stripe.createSubtleCryptoProvider())
  } catch (cause) {
    throw new KensaError('invalid_input', 'stripe-signature: is not a valid signature of this body, or is older than five minutes', {
      fields: [{ path: 'stripe-signature', message: 'is not a valid signature of this body, or is older than five minutes' }],
      cause,
    })
  }
}

/**
 * Applies an event once, however often and in whichever order it comes. A failure before the commit leaves it unapplied, and Stripe
 * sends it again. Events of things that are not ours (another product on the same account) are none of our business.
 */
export async function receiveEvent(db: Db, stripe: Stripe, event: Stripe.Event): Promise<Received> {
  if (!heard.has(event.type)) return 'ignored'
  const { orgId, customerId } = ownerOf(event.data.object as unknown as Record<string, unknown>)
  if (orgId === undefined || customerId === undefined) return 'ignored'
  const account = await findAccount(db, { orgId })
  if (account?.customerId !== customerId) return 'ignored'
  const known = await withOrg(db, { orgId }, (tx) =>
    tx.select({ id: stripeEvent.eventId }).from(stripeEvent).where(eq(stripeEvent.eventId, event.id)),
  )
  if (known.length > 0) return 'repeated'
  const state = await readStripeState(db, stripe, account)
  const received = await withOrg(db, { orgId }, async (tx): Promise<Received> => {
    const { rowCount } = await tx
      .insert(stripeEvent)
      .values({ orgId, eventId: event.id, type: event.type, createdAt: new Date(event.created * 1000) })
      .onConflictDoNothing()
    if (rowCount !== 1) return 'repeated'
    await saveStripeState(tx, account, state)
    return 'applied'
  })
  await endDoubles(stripe, state)
  return received
}

/** The organization that we wrote on the object when we made it, and the customer it belongs to. */
function ownerOf(object: Record<string, unknown>): { orgId: string | undefined; customerId: string | undefined } {
  const parent = object['parent'] as { subscription_details?: { metadata?: Record<string, string> | null } | null } | null | undefined
  const metadata = object['metadata'] as Record<string, string> | null | undefined
  const orgId = metadata?.['orgId'] ?? parent?.subscription_details?.metadata?.['orgId']
  const customer = object['customer'] as string | { id: string } | null | undefined
  return {
    orgId: orgId !== undefined && uuid.test(orgId) ? orgId : undefined,
    customerId: typeof customer === 'string' ? customer : customer?.id,
  }
}
