import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { UsageSummary } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { usageSummaryQuery } from './usage-queries.ts'

/** The month so far in figures: used, held, credit, limit, and where it is going. */
export function MonthSummary() {
  const summary = useQuery(usageSummaryQuery)
  return (
    <Loaded query={summary} skeleton={<Skeleton className="h-32" />}>
      {(data) => <Figures summary={data} />}
    </Loaded>
  )
}

function Figures({ summary }: { summary: UsageSummary }) {
  const t = useTranslations('usage')
  const format = useFormat()
  const { spentMicros, reservedMicros, limitMicros, forecastMicros, creditLeftMicros } = summary
  const figures = [
    { name: t('spent'), value: format.money(spentMicros) },
    { name: t('reserved'), value: format.money(reservedMicros) },
    { name: t('creditLeft'), value: format.money(creditLeftMicros) },
    { name: t('limit'), value: limitMicros === null ? t('noLimit') : format.money(limitMicros) },
    { name: t('forecast'), value: format.money(forecastMicros) },
  ]
  return (
    <div className="flex flex-col gap-4">
      <dl className="grid grid-cols-5 gap-4 max-lg:grid-cols-2">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt className="text-sm text-ink-soft">{name}</dt>
            <dd className="text-xl font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {limitMicros !== null && <Progress label={t('ofLimit')} done={spentMicros + reservedMicros} total={limitMicros} />}
      {limitMicros !== null && forecastMicros > limitMicros && (
        <Notice tone="doubt">{t('willReachLimit', { date: format.date(summary.endsAt) })}</Notice>
      )}
      <p className="text-sm text-ink-faint">{t('forecastMethod')}</p>
    </div>
  )
}
