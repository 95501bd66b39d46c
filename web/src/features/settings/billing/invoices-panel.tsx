import { useInfiniteQuery } from '@tanstack/react-query'
import { Ban, Check, CircleAlert, FileText } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Invoice } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { buttonStyle } from '../../../ui/button-style.ts'
import { DataList, DataRow } from '../../../ui/data-list.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { invoicesQuery } from './billing-query.ts'
import { useDollars } from './use-dollars.ts'

const looks = {
  paid: { tone: 'good', icon: Check },
  open: { tone: 'doubt', icon: CircleAlert },
  void: { tone: 'neutral', icon: Ban },
  uncollectible: { tone: 'bad', icon: CircleAlert },
} as const

export function InvoicesPanel() {
  const t = useTranslations('billing.invoices')
  const invoices = useInfiniteQuery(invoicesQuery)
  const rows = invoices.data?.pages.flatMap(({ data }) => data)
  return (
    <Panel title={t('title')}>
      {rows === undefined ? (
        invoices.isError ? (
          <ErrorState error={invoices.error} onRetry={() => invoices.refetch()} />
        ) : (
          <SkeletonRows rows={3} />
        )
      ) : rows.length === 0 ? (
        <EmptyState icon={FileText} title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <DataList label={t('title')}>
          {rows.map((invoice) => (
            <InvoiceRow key={invoice.id} invoice={invoice} />
          ))}
        </DataList>
      )}
      {invoices.hasNextPage && (
        <Button className="mt-3" busy={invoices.isFetchingNextPage} onClick={() => void invoices.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Panel>
  )
}

function InvoiceRow({ invoice }: { invoice: Invoice }) {
  const t = useTranslations('billing.invoices')
  const format = useFormat()
  const dollars = useDollars()
  const name = invoice.number ?? invoice.id
  const { tone, icon } = looks[invoice.state]
  return (
    <DataRow
      title={
        invoice.pageUrl === null ? (
          name
        ) : (
          <a href={invoice.pageUrl} className="underline-offset-2 hover:underline">
            {name}
          </a>
        )
      }
      facts={<span>{t('period', { from: format.date(invoice.periodStartAt), to: format.date(invoice.periodEndAt) })}</span>}
      end={
        <>
          <span className="tabular-nums">{dollars(invoice.totalMicros)}</span>
          <Badge tone={tone} icon={icon}>
            {t(`state.${invoice.state}`)}
          </Badge>
          {invoice.pdfUrl !== null && (
            <a href={invoice.pdfUrl} className={buttonStyle('secondary')} aria-label={t('pdfOf', { number: name })}>
              <FileText aria-hidden className="size-4" />
              PDF
            </a>
          )}
        </>
      }
    />
  )
}
