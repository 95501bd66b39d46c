import type { UsageUnit } from '@kensa/contract/usage'
import Stripe from 'stripe'
import { describeError } from '../../http/describe-error.ts'
import { meterName } from '../stripe-names.ts'

export type EventToSend = { identifier: string; customerId: string; sendQuantity: number; occurredAt: Date; unit: UsageUnit }

/**
 * `accepted`: Stripe has it. `refused_now`: it does not have it and may take it later. `unknown`: nobody knows whether it has it.
 * `refused`: it does not have it and never will as it is.
 */
export type Outcome = { kind: 'accepted' | 'refused_now' | 'unknown' | 'refused'; reason?: string }

export async function sendEvent(stripe: Stripe, event: EventToSend): Promise<Outcome> {
  try {
    await stripe.billing.meterEvents.create({
      event_name: meterName(event.unit),
      identifier: event.identifier,
      timestamp: Math.floor(event.occurredAt.getTime() / 1000),
      payload: { stripe_customer_id: event.customerId, value: String(event.sendQuantity) },
    })
    return { kind: 'accepted' }
  } catch (error) {
    return outcomeOf(error)
  }
}

/** Of a connection that failed, an answer that was cut, and an error inside Stripe nobody can say whether the event got in. */
function outcomeOf(error: unknown): Outcome {
  const reason = describeError(error).slice(0, 300)
  if (!(error instanceof Stripe.errors.StripeError) || error.statusCode === undefined) return { kind: 'unknown', reason }
  const { statusCode: status } = error
  if (status === 429 || status === 409 || status === 401 || status === 403) return { kind: 'refused_now', reason }
  // Sent before and taken: the first answer was lost.
  if (status === 400 && isRepeat(error)) return { kind: 'accepted' }
  if (status >= 400 && status < 500) return { kind: 'refused', reason }
  return { kind: 'unknown', reason }
}

function isRepeat(error: Stripe.errors.StripeError): boolean {
  return error.code === 'duplicate_meter_event' || /already exists with identifier/i.test(error.message)
}
