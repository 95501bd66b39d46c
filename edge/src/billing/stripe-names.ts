import type { UsageUnit } from '@kensa/contract/usage'

/** Names of ours in the Stripe account; `stripe-set-up.ts` makes what bears them. */
export const creditCouponId = 'kensa_monthly_credit'

/** Event name of the meter, and lookup key of its price. */
export function meterName(unit: UsageUnit): string {
  return `kensa_${unit}`
}
