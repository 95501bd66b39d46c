import type { UsageUnit } from '@kensa/contract/usage'
import type Stripe from 'stripe'
import type { Meters } from './load-meters.ts'

export type MeterSpan = { unit: UsageUnit; customerId: string; start: Date; end: Date }

/** What Stripe counted in a span whose ends lie on whole minutes. */
export async function readMeterSum(stripe: Stripe, meters: Meters, { unit, customerId, start, end }: MeterSpan): Promise<number> {
  const meter = meters.get(unit)
  if (meter === undefined) throw new Error(`Stripe has no meter for ${unit}: run edge/stripe-set-up.ts`)
  const seconds = (date: Date) => Math.floor(date.getTime() / 1000)
  const { data } = await stripe.billing.meters.listEventSummaries(meter, {
    customer: customerId,
    start_time: seconds(start),
    end_time: seconds(end),
    limit: 100,
  })
  return data.reduce((sum, { aggregated_value }) => sum + aggregated_value, 0)
}
