import { CreditCard, ExternalLink } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Billing } from '../../../api/types.ts'
import { useScope } from '../../../api/use-scope.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Button } from '../../../ui/button.tsx'
import { useDollars } from './use-dollars.ts'
import { useStripePage } from './use-stripe-page.ts'

/** The plan, what it will cost, and the one next step. */
export function PlanPanel({ billing }: { billing: Billing }) {
  const t = useTranslations('billing.plan')
  const mayWrite = useScope('billing.write')
  const dollars = useDollars()
  const checkout = useStripePage('/v1/billing/checkout')
  const portal = useStripePage('/v1/billing/portal')
  const credit = dollars(billing.monthlyCreditMicros)
  return (
    <div className="flex flex-wrap items-start justify-between gap-5">
      <div className="min-w-0 basis-72 grow">
        <p className="text-xl font-semibold">{t(`name.${billing.plan}`)}</p>
        <p className="mt-1 max-w-xl text-ink-soft">{t(`text.${billing.plan}`, { credit })}</p>
        {billing.nextInvoice && <NextInvoice invoice={billing.nextInvoice} />}
      </div>
      {mayWrite && billing.configured && (
        <div className="flex flex-wrap gap-2">
          {billing.plan === 'free' && billing.subscription === null && (
            <Button tone="primary" busy={checkout.busy} onClick={checkout.open}>
              <CreditCard aria-hidden className="size-4" />
              {t('upgrade')}
            </Button>
          )}
          {billing.hasAccount && (
            <Button busy={portal.busy} onClick={portal.open}>
              <ExternalLink aria-hidden className="size-4" />
              {t('manage')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function NextInvoice({ invoice }: { invoice: NonNullable<Billing['nextInvoice']> }) {
  const t = useTranslations('billing.plan')
  const format = useFormat()
  const dollars = useDollars()
  const lines = [
    { name: t('usage'), amount: dollars(invoice.usageMicros) },
    { name: t('credit'), amount: dollars(0 - invoice.creditMicros) },
    { name: t('nextInvoice', { date: format.date(invoice.dueAt) }), amount: dollars(invoice.totalMicros) },
  ]
  return (
    <dl className="mt-4 max-w-sm divide-y divide-line">
      {lines.map(({ name, amount }) => (
        <div key={name} className="flex justify-between gap-4 py-1.5 last:font-semibold">
          <dt>{name}</dt>
          <dd className="tabular-nums">{amount}</dd>
        </div>
      ))}
    </dl>
  )
}
