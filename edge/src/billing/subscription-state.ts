import type { Plan } from '@kensa/contract/usage'
import type Stripe from 'stripe'

type State = Stripe.Subscription['status']

/** Work is done on account as long as Stripe itself still tries to collect. */
const paying: ReadonlySet<string> = new Set<State>(['active', 'trialing', 'past_due'])
const over: ReadonlySet<string> = new Set<State>(['canceled', 'incomplete_expired'])

export function planOf(state: string | null | undefined): Plan {
  return state !== null && state !== undefined && paying.has(state) ? 'pay_as_you_go' : 'free'
}

export function isOver(state: string | null | undefined): boolean {
  return state === null || state === undefined || over.has(state)
}

/** The subscription that counts: one that lives before one that is over, the older of two that live, the newer of two that are over. */
export function chooseSubscription(all: readonly Stripe.Subscription[]): Stripe.Subscription | undefined {
  // Deterministic, so that two who choose at once choose the same.
  const live = all.filter((each) => !isOver(each.status)).sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1))
  return live[0] ?? [...all].sort((a, b) => b.created - a.created)[0]
}
