import type { Invoice, Session, Subscription } from './state.ts'
import type { World } from './world.ts'

/** The pages that Stripe hosts, as plain as can be: one form each. */
export function checkoutPage(world: World, session: Session): string {
  const lines = session.prices.map((id) => {
    const price = world.state.prices[id]
    return `<li>${escapeHtml(world.state.products[price?.product ?? '']?.name ?? id)}: ${price?.unit_amount_decimal ?? '?'} ¢</li>`
  })
  return page(
    'Checkout',
    `<p>Pay as you go. Nothing is charged today; invoices come monthly.</p><ul>${lines.join('')}</ul>
<form method="post"><button name="action" value="complete">Subscribe</button> <button name="action" value="fails">Subscribe with a card that will fail</button></form>
<p><a href="${escapeHtml(session.cancel_url)}">Back without subscribing</a></p>`,
  )
}

export function portalPage(subscriptions: readonly Subscription[], back: string, cardFails: boolean): string {
  const rows = subscriptions.map(
    ({ id, status, cancel_at }) =>
      `<li>${escapeHtml(id)}: ${status}${cancel_at === null ? '' : ' (ends with the period)'}
<form method="post"><input type="hidden" name="subscription" value="${escapeHtml(id)}"><button name="action" value="cancel">Cancel now</button> <button name="action" value="cancel_at_end">Cancel at the end of the period</button></form></li>`,
  )
  return page(
    'Customer portal',
    `<ul>${rows.join('')}</ul><form method="post"><button name="action" value="${cardFails ? 'card_works' : 'card_fails'}">${cardFails ? 'Use a card that works' : 'Use a card that will fail'}</button></form>
<p><a href="${escapeHtml(back)}">Return to Kensa</a></p>`,
  )
}

export function invoicePage(invoice: Invoice): string {
  const lines = invoice.lines.data.map(
    ({ description, amount }) => `<tr><td>${escapeHtml(description)}</td><td>$${(amount / 100).toFixed(2)}</td></tr>`,
  )
  const credit = invoice.total_discount_amounts.reduce((sum, { amount }) => sum + amount, 0)
  const pay = invoice.status === 'open' ? '<form method="post"><button name="action" value="pay">Pay</button></form>' : ''
  return page(
    `Invoice ${invoice.number ?? ''}`,
    `<p>${invoice.status}</p><table>${lines.join('')}<tr><td>Monthly credit</td><td>−$${(credit / 100).toFixed(2)}</td></tr><tr><td>Total</td><td>$${(invoice.total / 100).toFixed(2)}</td></tr></table>${pay}`,
  )
}

/** A page of text as the smallest PDF that viewers open. */
export function invoicePdf(invoice: Invoice): Buffer {
  const text = `Invoice ${invoice.number ?? ''}  total $${(invoice.total / 100).toFixed(2)} (${invoice.status})`.replace(/[()\\]/g, '\\$&')
  const stream = `BT /F1 14 Tf 60 760 Td (${text}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, n) => {
    const offset = body.length
    body += `${n + 1} 0 obj${object}endobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const xref = body.length
  return Buffer.from(
    `${body}xref\n0 6\n0000000000 65535 f \n${offsets.join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`,
    'latin1',
  )
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} (Stripe stand-in)</title>
<link rel="icon" href="data:,">
<style>body{font:15px/1.5 system-ui;max-width:36rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}td{padding:.2rem 1rem .2rem 0}button{font:inherit;padding:.4rem .8rem}</style>
<h1>${title}</h1><p><small>This is the Stripe stand-in of this machine. No money moves.</small></p>${body}</html>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)
}
