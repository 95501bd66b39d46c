import { useQuery } from '@tanstack/react-query'
import { Check, Clock, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Reconciliation } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Badge } from '../../../ui/badge.tsx'
import { DataList, DataRow } from '../../../ui/data-list.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { reconciliationQuery } from './billing-query.ts'

const looks = {
  matched: { tone: 'good', icon: Check },
  catching_up: { tone: 'accent', icon: Clock },
  late: { tone: 'doubt', icon: TriangleAlert },
  drifted: { tone: 'bad', icon: TriangleAlert },
} as const

/** That what Stripe bills is what Kensa counted, unit by unit. */
export function ReconciliationPanel() {
  const t = useTranslations('billing.reconciliation')
  const reconciliation = useQuery(reconciliationQuery)
  return (
    <Panel title={t('title')} description={t('lead')}>
      <Loaded query={reconciliation} skeleton={<SkeletonRows rows={2} />}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="text-ink-soft">{t('empty')}</p>
          ) : (
            <DataList label={t('title')}>
              {data.map((row) => (
                <Row key={`${row.unit} ${row.periodStartAt}`} row={row} />
              ))}
            </DataList>
          )
        }
      </Loaded>
    </Panel>
  )
}

function Row({ row }: { row: Reconciliation }) {
  const t = useTranslations('billing.reconciliation')
  const format = useFormat()
  const { tone, icon } = looks[row.state]
  return (
    <DataRow
      title={t(`unit.${row.unit}`)}
      facts={
        <>
          <span>{format.month(row.periodStartAt)}</span>
          <span className="tabular-nums">{t('sums', { ledger: row.ledgerQuantity, stripe: row.stripeQuantity })}</span>
          {row.pendingQuantity > 0 && <span className="tabular-nums">{t('pending', { count: row.pendingQuantity })}</span>}
          <span>{t('checked', { when: format.relative(row.checkedAt) })}</span>
        </>
      }
      end={
        <Badge tone={tone} icon={icon}>
          {t(`state.${row.state}`)}
        </Badge>
      }
    />
  )
}
