import { type UsageGroup, usageGroups } from '@kensa/contract/api/usage'
import { useQuery } from '@tanstack/react-query'
import { ChartColumn } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { UsageReport } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type UsageDays, usageReportQuery } from './usage-queries.ts'

/** The drawing is heavy and the figures are not: they come first. */
const UsageChart = lazy(() => import('./usage-chart.tsx').then((module) => ({ default: module.UsageChart })))

export function UsageBreakdown({ days }: { days: UsageDays }) {
  const t = useTranslations('usage')
  const [groupBy, setGroupBy] = useState<UsageGroup>('day')
  const report = useQuery(usageReportQuery(days, groupBy))
  return (
    <div className="flex flex-col gap-4">
      <SegmentedControl
        label={t('groupBy')}
        value={groupBy}
        segments={usageGroups.map((value) => ({ value, label: t(`groups.${value}`) }))}
        onChange={setGroupBy}
        className="self-start"
      />
      <Loaded query={report} skeleton={<Skeleton className="h-72" />}>
        {(data) => (data.data.length === 0 ? <NothingUsed /> : <Drawn report={data} groupBy={groupBy} />)}
      </Loaded>
    </div>
  )
}

function NothingUsed() {
  const t = useTranslations('usage')
  return (
    <EmptyState icon={ChartColumn} title={t('emptyTitle')}>
      {t('emptyText')}
    </EmptyState>
  )
}

function Drawn({ report, groupBy }: { report: UsageReport; groupBy: UsageGroup }) {
  const t = useTranslations('usage')
  const format = useFormat()
  const rows = report.data.map((row) => ({
    key: `${row.day} ${row.projectId} ${row.apiKeyId} ${row.task} ${row.unit}`,
    name: {
      day: row.day === null ? '' : format.dayAndMonth(row.day),
      project: row.projectName ?? (row.projectId === null ? t('noProject') : t('deletedProject')),
      key: row.apiKeyName ?? t('people'),
      task: row.task === null ? t('noTask') : t(`tasks.${row.task}`),
      unit: row.unit === null ? '' : t(`units.${row.unit}`),
    }[groupBy],
    quantity: row.quantity,
    micros: row.amountMicros,
  }))
  return (
    <>
      <Suspense fallback={<Skeleton className="h-56" />}>
        <UsageChart bars={rows} />
      </Suspense>
      <div className="max-h-96 overflow-y-auto" role="region" aria-label={t('table')} tabIndex={0}>
        <table className="w-full tabular-nums">
          <thead>
            <tr className="border-b border-line text-left text-sm text-ink-soft">
              <th scope="col" className="py-2 font-medium">
                {t(`groups.${groupBy}`)}
              </th>
              {groupBy === 'unit' && (
                <th scope="col" className="py-2 text-right font-medium">
                  {t('quantity')}
                </th>
              )}
              <th scope="col" className="py-2 text-right font-medium">
                {t('amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} className="border-b border-line">
                <td className="py-1.5">{row.name}</td>
                {groupBy === 'unit' && <td className="py-1.5 text-right">{format.number(row.quantity ?? 0)}</td>}
                <td className="py-1.5 text-right">{format.money(row.micros)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="font-semibold">
              <td className="py-2">{t('total')}</td>
              {groupBy === 'unit' && <td />}
              <td className="py-2 text-right">{format.money(report.totalMicros)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  )
}
