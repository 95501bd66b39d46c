import type { Invoice } from '@kensa/contract/api/billing'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import type Stripe from 'stripe'
import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../http/cursor.ts'
import { findAccount } from './find-account.ts'
import { microsOf } from './micros-of.ts'
import { askStripe } from './need-stripe.ts'

const states = ['open', 'paid', 'void'] as const
const position = z.string().regex(/^in_\w+$/)

/** Straight from Stripe, newest first; drafts are left out, for they still change. */
export async function listInvoices(
  db: Db,
  stripe: Stripe | undefined,
  ctx: OrgContext,
  page: PageQuery,
): Promise<{ data: Invoice[]; nextCursor: string | null }> {
  const after = page.cursor === undefined ? undefined : decodeCursor(position, page.cursor)
  const account = await findAccount(db, ctx)
  if (!account || !stripe) return { data: [], nextCursor: null }
  const { data, has_more } = await askStripe(
    stripe.invoices.list({
      customer: account.customerId,
      limit: page.limit,
      ...(after === undefined ? {} : { starting_after: after }),
    }),
  )
  const last = data.at(-1)?.id
  return {
    data: data.filter(({ status }) => status !== 'draft').map(presentInvoice),
    nextCursor: has_more && last !== undefined ? encodeCursor(last) : null,
  }
}

function presentInvoice(invoice: Stripe.Invoice): Invoice {
  return {
    id: invoice.id ?? '',
    number: invoice.number,
    state: states.find((state) => state === invoice.status) ?? 'uncollectible',
    totalMicros: microsOf(invoice.total),
    currency: invoice.currency,
    createdAt: new Date(invoice.created * 1000).toISOString(),
    periodStartAt: new Date(invoice.period_start * 1000).toISOString(),
    periodEndAt: new Date(invoice.period_end * 1000).toISOString(),
    pageUrl: invoice.hosted_invoice_url ?? null,
    pdfUrl: invoice.invoice_pdf ?? null,
  }
}
