import { type UsageUnit, usageUnitNames } from '@kensa/contract/usage'
import type Stripe from 'stripe'
import { meterName } from '../stripe-names.ts'

/** Stripe's ids of our meters. */
export type Meters = ReadonlyMap<UsageUnit, string>

export async function loadMeters(stripe: Stripe): Promise<Meters> {
  const { data } = await stripe.billing.meters.list({ status: 'active', limit: 100 })
  return new Map(
    usageUnitNames.flatMap((unit) => {
      const meter = data.find(({ event_name }) => event_name === meterName(unit))
      return meter ? [[unit, meter.id] as const] : []
    }),
  )
}
