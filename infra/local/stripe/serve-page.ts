import type { ServerResponse } from 'node:http'
import { completeSession } from './checkout.ts'
import { collect } from './invoices.ts'
import { checkoutPage, invoicePage, invoicePdf, portalPage } from './pages.ts'
import { cancelSubscription, updateSubscription } from './subscriptions.ts'
import type { World } from './world.ts'

/** The hosted pages: `/checkout/…`, `/portal/…`, `/invoice/…`. A form comes back to its own page. */
export function servePage(world: World, method: string, url: URL, body: string, response: ServerResponse): void {
  const [, kind, id = '', part] = url.pathname.split('/')
  const form = new URLSearchParams(body)
  const action = method === 'POST' ? form.get('action') : null
  const html = (text: string) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text)
  const go = (to: string) => response.writeHead(303, { location: to }).end()

  const session = kind === 'checkout' ? world.state.sessions[id] : undefined
  if (session) {
    if (action === null && session.status === 'open') return void html(checkoutPage(world, session))
    const customer = world.state.customers[session.customer]
    if (action === 'fails' && customer) customer.cardFails = true
    completeSession(world, id)
    return void go(session.success_url)
  }

  const customer = kind === 'portal' ? world.state.customers[id] : undefined
  if (customer) {
    const subscription = form.get('subscription') ?? ''
    if (action === 'cancel') cancelSubscription(world, { invoice_now: 'true' }, subscription)
    if (action === 'cancel_at_end') updateSubscription(world, { cancel_at_period_end: 'true' }, subscription)
    if (action === 'card_fails' || action === 'card_works') customer.cardFails = action === 'card_fails'
    if (action !== null) return void go(url.pathname + url.search)
    const own = Object.values(world.state.subscriptions).filter((each) => each.customer === id && each.status !== 'canceled')
    return void html(portalPage(own, url.searchParams.get('back') ?? '/', customer.cardFails))
  }

  const invoice = kind === 'invoice' ? world.state.invoices[id] : undefined
  if (invoice) {
    if (part === 'pdf') return void response.writeHead(200, { 'content-type': 'application/pdf' }).end(invoicePdf(invoice))
    const payer = world.state.customers[invoice.customer]
    if (action === 'pay' && payer && invoice.status === 'open') {
      payer.cardFails = false
      collect(world, invoice)
    }
    return void (action === null ? html(invoicePage(invoice)) : go(url.pathname))
  }
  response.writeHead(404).end('nothing here')
}
