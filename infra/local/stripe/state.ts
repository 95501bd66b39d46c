export type Customer = {
  id: string
  object: 'customer'
  name: string | null
  email: string | null
  metadata: Record<string, string>
  created: number
  cardFails: boolean
}
export type Product = { id: string; object: 'product'; name: string; active: boolean; metadata: Record<string, string> }
export type Price = {
  id: string
  object: 'price'
  active: boolean
  currency: string
  product: string
  lookup_key: string | null
  nickname: string | null
  type: 'recurring'
  billing_scheme: 'per_unit'
  unit_amount: number | null
  unit_amount_decimal: string
  recurring: { interval: 'month'; interval_count: 1; usage_type: 'metered'; meter: string }
}
export type Coupon = {
  id: string
  object: 'coupon'
  amount_off: number
  currency: string
  duration: string
  name: string | null
  valid: boolean
}
export type Meter = {
  id: string
  object: 'billing.meter'
  display_name: string
  event_name: string
  status: 'active' | 'inactive'
  default_aggregation: { formula: string }
  customer_mapping: { event_payload_key: string; type: string }
  value_settings: { event_payload_key: string }
  created: number
}
export type Session = {
  id: string
  object: 'checkout.session'
  mode: 'subscription'
  status: 'open' | 'complete' | 'expired'
  payment_status: 'unpaid' | 'paid' | 'no_payment_required'
  customer: string
  client_reference_id: string | null
  subscription: string | null
  url: string | null
  success_url: string
  cancel_url: string
  metadata: Record<string, string>
  created: number
  prices: string[]
  coupon: string | null
  subscriptionMetadata: Record<string, string>
  billingCycleAnchor: number | null
}
export type Subscription = {
  id: string
  object: 'subscription'
  status: 'active' | 'past_due' | 'unpaid' | 'canceled' | 'incomplete'
  customer: string
  metadata: Record<string, string>
  created: number
  start_date: number
  ended_at: number | null
  cancel_at: number | null
  cancel_at_period_end: boolean
  canceled_at: number | null
  latest_invoice: string | null
  prices: string[]
  coupon: string | null
  periodStart: number
  periodEnd: number
}
export type Invoice = {
  id: string
  object: 'invoice'
  number: string | null
  status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible'
  customer: string
  currency: string
  created: number
  period_start: number
  period_end: number
  subtotal: number
  total: number
  amount_due: number
  amount_paid: number
  total_discount_amounts: { amount: number; discount: string }[]
  hosted_invoice_url: string | null
  invoice_pdf: string | null
  metadata: Record<string, string>
  parent: { type: 'subscription_details'; subscription_details: { subscription: string; metadata: Record<string, string> } }
  lines: {
    object: 'list'
    data: { id: string; object: 'line_item'; description: string; amount: number; quantity: number }[]
    has_more: false
  }
}
export type WebhookEvent = {
  id: string
  object: 'event'
  type: string
  created: number
  api_version: string
  livemode: false
  pending_webhooks: number
  data: { object: unknown }
}
/** Second, value and when it came in, of one meter and customer. */
export type Usage = { timestamp: number; value: number; identifier: string; receivedAt: number }

/** All that the stand-in knows; plain data, so that it can be kept in a file. */
export type StripeState = {
  counter: number
  customers: Record<string, Customer>
  products: Record<string, Product>
  prices: Record<string, Price>
  coupons: Record<string, Coupon>
  meters: Record<string, Meter>
  sessions: Record<string, Session>
  subscriptions: Record<string, Subscription>
  invoices: Record<string, Invoice>
  /** By `meter id customer id`. */
  usage: Record<string, Usage[]>
  /** When an identifier was last accepted, in seconds. */
  identifiers: Record<string, number>
  replies: Record<string, { at: number; status: number; body: string; request: string }>
}

export function emptyState(): StripeState {
  return {
    counter: 0,
    customers: {},
    products: {},
    prices: {},
    coupons: {},
    meters: {},
    sessions: {},
    subscriptions: {},
    invoices: {},
    usage: {},
    identifiers: {},
    replies: {},
  }
}
