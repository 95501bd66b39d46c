import { billingPageSchema, billingSchema, invoicePageSchema, reconciliationListSchema } from '@kensa/contract/api/billing'
import { pageQuerySchema } from '@kensa/contract/api/page'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { openStripe } from '../ports/stripe/open-stripe.ts'
import { listInvoices } from './list-invoices.ts'
import { needStripe } from './need-stripe.ts'
import { openPortal } from './open-portal.ts'
import { readBilling } from './read.ts'
import { readReconciliation } from './read-reconciliation.ts'
import { startCheckout } from './start-checkout.ts'

const pageAtStripe = { 200: { description: 'Where to go', content: { 'application/json': { schema: billingPageSchema } } } }

const read = defineRoute({
  method: 'get',
  path: '/v1/billing',
  operationId: 'readBilling',
  summary: 'Read the plan, the subscription and the next invoice',
  tag: 'Billing',
  scope: 'billing.read',
  responses: { 200: { description: 'The plan and what it costs', content: { 'application/json': { schema: billingSchema } } } },
})

const checkout = defineRoute({
  method: 'post',
  path: '/v1/billing/checkout',
  operationId: 'startCheckout',
  summary: 'Open the checkout for pay as you go',
  description: 'The plan changes when the checkout is finished. Refused with 409 while a subscription runs.',
  tag: 'Billing',
  scope: 'billing.write',
  problems: ['billing_not_configured', 'billing_unavailable'],
  responses: pageAtStripe,
})

const portal = defineRoute({
  method: 'post',
  path: '/v1/billing/portal',
  operationId: 'openBillingPortal',
  summary: 'Open the customer portal',
  description: 'Payment method, addresses, tax numbers, invoices, and ending the subscription.',
  tag: 'Billing',
  scope: 'billing.write',
  problems: ['billing_not_configured', 'billing_unavailable'],
  responses: pageAtStripe,
})

const invoices = defineRoute({
  method: 'get',
  path: '/v1/billing/invoices',
  operationId: 'listInvoices',
  summary: 'List invoices, newest first',
  tag: 'Billing',
  scope: 'billing.read',
  problems: ['billing_unavailable'],
  request: { query: pageQuerySchema },
  responses: { 200: { description: 'A page of invoices', content: { 'application/json': { schema: invoicePageSchema } } } },
})

const reconciliation = defineRoute({
  method: 'get',
  path: '/v1/billing/reconciliation',
  operationId: 'readReconciliation',
  summary: "Compare Kensa's ledger with Stripe's meters",
  description: 'Made every hour for each organization that pays as it goes.',
  tag: 'Billing',
  scope: 'billing.read',
  responses: { 200: { description: 'The newest comparison', content: { 'application/json': { schema: reconciliationListSchema } } } },
})

export const billingRoutes = newRouter()
  .openapi(read, async (c) => c.json(await readBilling(c.var.db, openStripe(c.env), c.var.ctx), 200))
  .openapi(checkout, async (c) => c.json(await startCheckout(c.var.db, needStripe(openStripe(c.env)), c.var.ctx, c.env.PUBLIC_URL), 200))
  .openapi(portal, async (c) => c.json(await openPortal(c.var.db, needStripe(openStripe(c.env)), c.var.ctx, c.env.PUBLIC_URL), 200))
  .openapi(invoices, async (c) => c.json(await listInvoices(c.var.db, openStripe(c.env), c.var.ctx, c.req.valid('query')), 200))
  .openapi(reconciliation, async (c) => c.json(await readReconciliation(c.var.db, c.var.ctx), 200))
