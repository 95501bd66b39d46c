import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ListChecks, Play, Radio } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../api/use-scope.ts'
import { Button } from '../../ui/button.tsx'
import { buttonStyle } from '../../ui/button-style.ts'
import { DataList } from '../../ui/data-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useSelection } from '../../ui/grid/use-selection.ts'
import { LoadMore } from '../../ui/load-more.tsx'
import { Page } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SkeletonRows } from '../../ui/skeleton-rows.tsx'
import { JobFilters } from './job-filters.tsx'
import { JobRow } from './job-row.tsx'
import { JobSheet } from './job-sheet.tsx'
import { jobsQuery } from './jobs-query.ts'
import { JobsSelectionBar } from './jobs-selection-bar.tsx'
import { useIsLive, useLiveJobs } from './live-jobs.ts'
import { StartSelftestDialog } from './start-selftest-dialog.tsx'
import { useJobActions } from './use-job-actions.ts'

const route = getRouteApi('/app/jobs')

export function JobsPage() {
  const t = useTranslations('jobs')
  const { job, ...filter } = route.useSearch()
  const navigate = route.useNavigate()
  useLiveJobs()
  const live = useIsLive()
  const jobs = useInfiniteQuery(jobsQuery(filter))
  const actions = useJobActions()
  const mayWrite = useScope('job.write')
  const [rehearsing, setRehearsing] = useState(false)
  const rows = useMemo(() => jobs.data?.pages.flatMap((page) => page.data), [jobs.data])
  const order = useMemo(() => rows?.map(({ id }) => id) ?? [], [rows])
  const selection = useSelection(order)
  const selected = rows?.filter(({ id }) => selection.keys.has(id)) ?? []
  const unfiltered = Object.keys(filter).length === 0

  return (
    <Page title={t('title')} width="reading">
      <PageHeader
        title={t('title')}
        description={
          <span className="flex flex-wrap items-center gap-x-3">
            {t('lead')}
            {live && (
              <span className="inline-flex items-center gap-1 text-sm text-good">
                <Radio aria-hidden className="size-3.5" />
                {t('live')}
              </span>
            )}
          </span>
        }
        actions={
          mayWrite && (
            <Button onClick={() => setRehearsing(true)}>
              <Play aria-hidden className="size-4" />
              {t('rehearsal.open')}
            </Button>
          )
        }
      />
      <JobFilters filter={filter} onChange={(next) => navigate({ search: next })} />
      {rows === undefined ? (
        jobs.isError ? (
          <ErrorState error={jobs.error} onRetry={() => jobs.refetch()} />
        ) : (
          <SkeletonRows rows={6} />
        )
      ) : rows.length === 0 ? (
        <EmptyState
          icon={ListChecks}
          title={t(unfiltered ? 'emptyTitle' : 'noneTitle')}
          action={
            unfiltered && (
              <Link to="/library" className={buttonStyle('primary')}>
                {t('toLibrary')}
              </Link>
            )
          }
        >
          {t(unfiltered ? 'emptyText' : 'noneText')}
        </EmptyState>
      ) : (
        <DataList label={t('title')}>
          {rows.map((row) => (
            <JobRow
              key={row.id}
              job={row}
              selection={mayWrite ? { selected: selection.keys.has(row.id), onSelect: () => selection.choose(row.id, false) } : undefined}
              onRun={mayWrite ? (action) => actions.run(action, [row.id]) : undefined}
            />
          ))}
        </DataList>
      )}
      <LoadMore {...jobs} />
      {selected.length > 0 && (
        <JobsSelectionBar
          jobs={selected}
          busy={actions.busy}
          onRun={(action, ids) => {
            actions.run(action, ids)
            selection.clear()
          }}
          onClear={selection.clear}
        />
      )}
      {rehearsing && <StartSelftestDialog onClose={() => setRehearsing(false)} />}
      {job !== undefined && (
        <JobSheet
          jobId={job}
          onRun={mayWrite ? (action) => actions.run(action, [job]) : undefined}
          onClose={() => navigate({ search: ({ job: _, ...rest }) => rest })}
        />
      )}
    </Page>
  )
}
