// `STRIPE_SECRET_KEY=… node edge/stripe-set-up.ts [https://kensa.example]`: makes in the Stripe account what Kensa looks for there (a meter,
// a product and a price for each unit, the coupon of the monthly credit) and, given the address of the deployment, its webhook endpoint.
// What exists already is left as it is, so it can be run again after a new unit.
import { monthlyCreditMicros, type UsageUnit, usageUnitNames, usageUnits } from '@kensa/contract/usage'
import Stripe from 'stripe'
import { heardEvents } from './src/billing/heard-events.ts'
import { creditCouponId, meterName } from './src/billing/stripe-names.ts'
import { openStripe } from './src/ports/stripe/open-stripe.ts'

const currency = 'usd'
const centMicros = 10_000

/** Names what it made. */
export async function setUpStripe(stripe: Stripe): Promise<string[]> {
  const made: string[] = []
  for (const unit of usageUnitNames) made.push(...(await setUpUnit(stripe, unit)))
  const name = 'Monthly credit'
  const coupon = { id: creditCouponId, amount_off: monthlyCreditMicros / centMicros, currency, duration: 'forever', name } as const
  if (!(await exists(stripe.coupons.retrieve(creditCouponId)))) {
    await stripe.coupons.create(coupon)
    made.push(`coupon ${creditCouponId}`)
  }
  return made
}

async function setUpUnit(stripe: Stripe, unit: UsageUnit): Promise<string[]> {
  const name = meterName(unit)
  const { priceMicros, told } = usageUnits[unit]
  const made: string[] = []
  const { data: meters } = await stripe.billing.meters.list({ status: 'active', limit: 100 })
  let meter = meters.find(({ event_name }) => event_name === name)
  if (!meter) {
    meter = await stripe.billing.meters.create({
      display_name: `Kensa: ${unit.replaceAll('_', ' ')}`,
      event_name: name,
      default_aggregation: { formula: 'sum' },
      customer_mapping: { event_payload_key: 'stripe_customer_id', type: 'by_id' },
      value_settings: { event_payload_key: 'value' },
    })
    made.push(`meter ${name}`)
  }
  const { data: prices } = await stripe.prices.list({ lookup_keys: [name], active: true })
  const cents = priceMicros / centMicros
  const current = prices[0]
  if (current && Number(current.unit_amount_decimal) === cents) return made
  if (!(await exists(stripe.products.retrieve(name)))) {
    await stripe.products.create({ id: name, name: `Kensa: ${unit.replaceAll('_', ' ')}`, description: `Told as ${told.name}` })
    made.push(`product ${name}`)
  }
  await stripe.prices.create({
    product: name,
    currency,
    unit_amount_decimal: Stripe.Decimal.from(cents.toFixed(6)),
    recurring: { interval: 'month', usage_type: 'metered', meter: meter.id },
    lookup_key: name,
    // A new price takes the key over; running subscriptions keep the price they were made with.
    transfer_lookup_key: true,
  })
  made.push(`price ${name}`)
  return made
}

async function exists(call: Promise<unknown>): Promise<boolean> {
  try {
    await call
    return true
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError && error.statusCode === 404) return false
    throw error
  }
}

async function setUpWebhook(stripe: Stripe, publicUrl: string): Promise<void> {
  const url = new URL('/webhooks/stripe', publicUrl).href
  const { data } = await stripe.webhookEndpoints.list({ limit: 100 })
  if (data.some((endpoint) => endpoint.url === url)) {
    console.log(`webhook endpoint ${url} is there already; its secret is in Stripe's dashboard`)
    return
  }
  const endpoint = await stripe.webhookEndpoints.create({ url, enabled_events: [...heardEvents] })
  console.log(`STRIPE_WEBHOOK_SECRET=${endpoint.secret}`)
}

if (import.meta.main) {
  const stripe = openStripe({ STRIPE_SECRET_KEY: process.env['STRIPE_SECRET_KEY'], STRIPE_API_BASE: process.env['STRIPE_API_BASE'] })
  if (!stripe) throw new Error('STRIPE_SECRET_KEY is not set')
  for (const line of await setUpStripe(stripe)) console.log(`made ${line}`)
  const [publicUrl] = process.argv.slice(2)
  if (publicUrl) await setUpWebhook(stripe, publicUrl)
}
