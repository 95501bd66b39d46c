import { invalid } from './api-error.ts'
import { group, list, type Params, text, texts } from './form.ts'
import type { Coupon, Meter, Price, Product } from './state.ts'
import { find, newId, page, type World } from './world.ts'

export function createProduct(world: World, params: Params): Product {
  const id = text(params, 'id') ?? newId(world, 'prod')
  if (world.state.products[id]) throw invalid('Product already exists.', 'resource_already_exists')
  return (world.state.products[id] = {
    id,
    object: 'product',
    name: text(params, 'name') ?? '',
    active: true,
    metadata: texts(params, 'metadata'),
  })
}

export function getProduct(world: World, _params: Params, id: string): Product {
  return find(world.state.products, 'product', id)
}

export function createPrice(world: World, params: Params): Price {
  const recurring = group(params, 'recurring')
  const decimal = text(params, 'unit_amount_decimal')
  if (decimal === undefined) throw invalid('Missing required param: unit_amount_decimal.', 'parameter_missing')
  const key = text(params, 'lookup_key') ?? null
  for (const other of Object.values(world.state.prices)) {
    if (key === null || other.lookup_key !== key) continue
    if (text(params, 'transfer_lookup_key') !== 'true') throw invalid(`A price with the lookup key ${key} already exists.`)
    other.lookup_key = null
  }
  const meter = find(world.state.meters, 'meter', text(recurring, 'meter')).id
  const id = newId(world, 'price')
  return (world.state.prices[id] = {
    id,
    object: 'price',
    active: true,
    currency: text(params, 'currency') ?? 'usd',
    product: find(world.state.products, 'product', text(params, 'product')).id,
    lookup_key: key,
    nickname: text(params, 'nickname') ?? null,
    type: 'recurring',
    billing_scheme: 'per_unit',
    unit_amount: Number.isInteger(Number(decimal)) ? Number(decimal) : null,
    unit_amount_decimal: decimal,
    recurring: { interval: 'month', interval_count: 1, usage_type: 'metered', meter },
  })
}

export function listPrices(world: World, params: Params) {
  const keys = list(params, 'lookup_keys')
  return page(
    Object.values(world.state.prices).filter(({ lookup_key, active }) => active && (keys.length === 0 || keys.includes(lookup_key ?? ''))),
    text(params, 'limit'),
  )
}

export function createCoupon(world: World, params: Params): Coupon {
  const id = text(params, 'id') ?? newId(world, 'coupon')
  if (world.state.coupons[id]) throw invalid('Coupon already exists.', 'resource_already_exists')
  return (world.state.coupons[id] = {
    id,
    object: 'coupon',
    amount_off: Number(text(params, 'amount_off')),
    currency: text(params, 'currency') ?? 'usd',
    duration: text(params, 'duration') ?? 'once',
    name: text(params, 'name') ?? null,
    valid: true,
  })
}

export function getCoupon(world: World, _params: Params, id: string): Coupon {
  return find(world.state.coupons, 'coupon', id)
}

export function createMeter(world: World, params: Params): Meter {
  const eventName = text(params, 'event_name') ?? ''
  if (Object.values(world.state.meters).some(({ event_name }) => event_name === eventName))
    throw invalid('An active meter with this event name already exists.', 'resource_already_exists')
  const id = newId(world, 'mtr')
  return (world.state.meters[id] = {
    id,
    object: 'billing.meter',
    display_name: text(params, 'display_name') ?? eventName,
    event_name: eventName,
    status: 'active',
    default_aggregation: { formula: text(group(params, 'default_aggregation'), 'formula') ?? 'sum' },
    customer_mapping: { event_payload_key: 'stripe_customer_id', type: 'by_id' },
    value_settings: { event_payload_key: 'value' },
    created: world.clock.nowS(),
  })
}

export function listMeters(world: World, params: Params) {
  return page(Object.values(world.state.meters), text(params, 'limit'))
}
