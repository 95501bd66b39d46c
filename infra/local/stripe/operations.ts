import { createCoupon, createMeter, createPrice, createProduct, getCoupon, getProduct, listMeters, listPrices } from './catalogue.ts'
import { createSession, listSessions } from './checkout.ts'
import { createCustomer, getCustomer } from './customers.ts'
import type { Params } from './form.ts'
import { listInvoices, previewInvoice } from './invoices.ts'
import { createMeterEvent, listSummaries } from './meter-events.ts'
import { createPortalSession } from './portal.ts'
import { cancelSubscription, getSubscription, listSubscriptions, updateSubscription } from './subscriptions.ts'
import type { World } from './world.ts'

type Operation = (world: World, params: Params, id: string) => unknown

/** Method and path of what the stand-in knows of Stripe's API; `:id` is what the operation gets. */
const operations: [string, string, Operation][] = [
  ['POST', '/v1/customers', createCustomer],
  ['GET', '/v1/customers/:id', getCustomer],
  ['POST', '/v1/products', createProduct],
  ['GET', '/v1/products/:id', getProduct],
  ['POST', '/v1/prices', createPrice],
  ['GET', '/v1/prices', listPrices],
  ['POST', '/v1/coupons', createCoupon],
  ['GET', '/v1/coupons/:id', getCoupon],
  ['POST', '/v1/billing/meters', createMeter],
  ['GET', '/v1/billing/meters', listMeters],
  ['GET', '/v1/billing/meters/:id/event_summaries', listSummaries],
  ['POST', '/v1/billing/meter_events', createMeterEvent],
  ['POST', '/v1/checkout/sessions', createSession],
  ['GET', '/v1/checkout/sessions', listSessions],
  ['POST', '/v1/billing_portal/sessions', createPortalSession],
  ['GET', '/v1/subscriptions', listSubscriptions],
  ['GET', '/v1/subscriptions/:id', getSubscription],
  ['POST', '/v1/subscriptions/:id', updateSubscription],
  ['DELETE', '/v1/subscriptions/:id', cancelSubscription],
  ['GET', '/v1/invoices', listInvoices],
  ['POST', '/v1/invoices/create_preview', previewInvoice],
]

const table = operations.map(([method, path, run]) => ({ method, pattern: new RegExp(`^${path.replace(':id', '([^/]+)')}$`), run }))

export function findOperation(method: string, path: string): { run: Operation; id: string } | undefined {
  for (const each of table) {
    const match = each.method === method ? each.pattern.exec(path) : null
    if (match) return { run: each.run, id: decodeURIComponent(match[1] ?? '') }
  }
  return undefined
}
