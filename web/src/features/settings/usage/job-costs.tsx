import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../../i18n/use-format.ts'
import { DataList, DataRow } from '../../../ui/data-list.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { jobUsageQuery, type UsageDays } from './usage-queries.ts'

/** What each job cost, newest first. */
export function JobCosts({ days }: { days: UsageDays }) {
  const t = useTranslations('usage')
  const format = useFormat()
  const jobs = useInfiniteQuery(jobUsageQuery(days))
  if (jobs.data === undefined) {
    return jobs.isError ? <ErrorState error={jobs.error} onRetry={() => jobs.refetch()} /> : <SkeletonRows rows={3} />
  }
  const rows = jobs.data.pages.flatMap((page) => page.data)
  if (rows.length === 0) return <p className="text-ink-soft">{t('noJobs')}</p>
  return (
    <>
      <DataList label={t('byJob')}>
        {rows.map((row) => {
          const name = row.assetName ?? t('deletedFile')
          return (
            <DataRow
              key={row.jobId}
              title={
                row.exists ? (
                  <Link to="/jobs" search={{ job: row.jobId }} className="text-accent underline underline-offset-2">
                    {name}
                  </Link>
                ) : (
                  name
                )
              }
              facts={
                <>
                  <span>{format.dateTime(row.lastAt)}</span>
                  {row.units.map(({ unit, quantity }) => (
                    <span key={unit}>{t('unitCount', { unit: t(`units.${unit}`), count: format.number(quantity) })}</span>
                  ))}
                  {row.apiKeyName !== null && <span>{row.apiKeyName}</span>}
                </>
              }
              end={<span className="font-medium tabular-nums">{format.money(row.amountMicros)}</span>}
            />
          )
        })}
      </DataList>
      <LoadMore {...jobs} />
    </>
  )
}
