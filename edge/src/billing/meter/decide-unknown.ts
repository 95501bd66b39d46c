/** One event of a minute: what it is in the ledger, what of it is to be sent, and how much is known of it. */
export type MinuteEvent = {
  id: string
  quantity: number
  sendQuantity: number
  /** `waiting`: Stripe can't have what is to be sent. `forgotten`: nobody knows, and Stripe may have forgotten its identifier. */
  knowledge: 'accepted' | 'waiting' | 'forgotten'
}

export type Decision =
  | { kind: 'all_there' }
  | { kind: 'none_there' }
  /** All are settled but the first, under whose name the rest goes. */
  | { kind: 'part_there'; correctionQuantity: number }
  | { kind: 'unexplained'; missing: number }

/**
 * What to do with events of one minute, customer and meter whose outcome is unknown and too old for the identifier to protect them: Stripe's
 * sum for the minute less what must be in it is what is missing. Quantities of one unit are alike, so the bill is right whichever of the
 * events it was that arrived.
 */
export function decideUnknown(events: readonly MinuteEvent[], stripeQuantity: number): Decision {
  const forgotten = events.filter(({ knowledge }) => knowledge === 'forgotten')
  const unsent = forgotten.reduce((sum, event) => sum + event.sendQuantity, 0)
  const expected = events.reduce((sum, event) => sum + event.quantity - (event.knowledge === 'waiting' ? event.sendQuantity : 0), 0)
  const missing = expected - stripeQuantity
  if (missing === 0) return { kind: 'all_there' }
  if (missing === unsent) return { kind: 'none_there' }
  if (missing > 0 && missing < unsent) return { kind: 'part_there', correctionQuantity: missing }
  return { kind: 'unexplained', missing }
}
