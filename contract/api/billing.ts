import { z } from 'zod'
import { plans, usageUnitNames } from '../usage.ts'
import { pageSchema } from './page.ts'

const micros = (description: string) => z.int().meta({ description: `${description}, in micro-dollars (1 USD = 1,000,000)` })
const quantity = (description: string) => z.int().meta({ description: `${description}, in the unit` })
const utc = (description: string) => z.iso.datetime().meta({ description: `${description} (UTC)` })
const currency = z.string().meta({ description: 'ISO currency in lower case', example: 'usd' })

const subscriptionSchema = z.object({
  state: z.string().meta({ description: "State of the subscription in Stripe's words", example: 'active' }),
  paymentFailed: z.boolean().meta({ description: 'Whether the last invoice could not be collected' }),
  paymentUrl: z.string().nullable().meta({ description: 'Page on which the open invoice can be paid; null where none is open' }),
  periodEndAt: utc('When the running period ends and is invoiced').nullable(),
  cancelAt: utc('When the subscription ends; null while it goes on').nullable(),
})

const nextInvoiceSchema = z.object({
  usageMicros: micros('Usage so far, before the credit'),
  creditMicros: micros('What the monthly credit takes off'),
  totalMicros: micros('What would be due if the period ended now'),
  currency,
  dueAt: utc('When the period ends'),
})

export const billingSchema = z
  .object({
    configured: z.boolean().meta({ description: 'Whether this deployment is connected to Stripe' }),
    plan: z.enum(plans).meta({ description: 'Plan of the organization' }),
    monthlyCreditMicros: micros('Usage that is free every calendar month'),
    hasAccount: z.boolean().meta({ description: 'Whether there is anything to manage in the customer portal' }),
    subscription: subscriptionSchema.nullable().meta({ description: 'The running subscription; null on the free plan' }),
    nextInvoice: nextInvoiceSchema
      .nullable()
      .meta({ description: 'The next invoice as of now; null without a subscription, or while Stripe does not answer' }),
  })
  .meta({ id: 'Billing' })
export type Billing = z.infer<typeof billingSchema>

const invoiceSchema = z
  .object({
    id: z.string().meta({ description: "Stripe's id of the invoice", example: 'in_1' }),
    number: z.string().nullable().meta({ description: 'Number printed on it' }),
    state: z.enum(['open', 'paid', 'void', 'uncollectible']).meta({ description: 'Whether it is paid' }),
    totalMicros: micros('What it asks for'),
    currency,
    createdAt: utc('When it was made'),
    periodStartAt: utc('Start of the period that it covers'),
    periodEndAt: utc('End of the period that it covers'),
    pageUrl: z.string().nullable().meta({ description: 'Page of the invoice at Stripe' }),
    pdfUrl: z.string().nullable().meta({ description: 'The invoice as PDF' }),
  })
  .meta({ id: 'Invoice' })
export type Invoice = z.infer<typeof invoiceSchema>
export const invoicePageSchema = pageSchema(invoiceSchema, 'InvoicePage')

const reconciliationSchema = z
  .object({
    unit: z.enum(usageUnitNames).meta({ description: 'Unit, one meter each' }),
    state: z.enum(['matched', 'catching_up', 'late', 'drifted']).meta({
      description:
        'matched: both sums are equal. catching_up: what differs is still on its way. late: something is on its way for more than 30 days. drifted: the sums differ and nothing on its way explains it',
    }),
    periodStartAt: utc('Start of what was compared'),
    periodEndAt: utc('End of what was compared'),
    ledgerQuantity: quantity("Sum of Kensa's ledger"),
    stripeQuantity: quantity("Sum of Stripe's meter"),
    pendingQuantity: quantity('Not yet known to be at Stripe'),
    driftQuantity: quantity('Stripe less ledger'),
    oldestPendingAt: utc('Time of the oldest entry on its way; null when none is').nullable(),
    checkedAt: utc('When it was compared'),
  })
  .meta({ id: 'Reconciliation' })
export type Reconciliation = z.infer<typeof reconciliationSchema>
export const reconciliationListSchema = z
  .object({ data: z.array(reconciliationSchema).meta({ description: 'The newest comparison of each unit and month' }) })
  .meta({ id: 'ReconciliationList' })

export const billingPageSchema = z
  .object({ url: z.url().meta({ description: 'Page at Stripe to send the person to; it ends after a while' }) })
  .meta({ id: 'BillingPage' })
