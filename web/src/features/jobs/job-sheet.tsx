import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ScanEye } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Job } from '../../api/types.ts'
import { useScope } from '../../api/use-scope.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { buttonStyle } from '../../ui/button-style.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { StoredErrorText } from '../../ui/stored-error-text.tsx'
import { ResultsOfJob } from '../criteria/results-of-job.tsx'
import { ReviewOfJob } from '../review/review-of-job.tsx'
import { isActive } from './is-active.ts'
import { jobErrorsQuery } from './job-errors-query.ts'
import { JobFacts } from './job-facts.tsx'
import { JobProgress } from './job-progress.tsx'
import { jobQuery } from './job-query.ts'
import { isGivenUp, mayRetry } from './may-retry.ts'
import type { JobAction } from './use-job-actions.ts'

/** One job in full: state, times, price, and each item that failed. */
type JobSheetProps = { jobId: string; onRun?: ((action: JobAction) => void) | undefined; onClose: () => void }

export function JobSheet({ jobId, onRun, onClose }: JobSheetProps) {
  const t = useTranslations('jobs')
  const job = useQuery(jobQuery(jobId))
  return (
    <Sheet
      open
      onClose={onClose}
      title={job.data?.assetName ?? t('one')}
      footer={
        <div className="flex flex-wrap gap-2">
          {job.data?.assetId != null && (
            <Link to="/assets/$assetId" params={{ assetId: job.data.assetId }} className={buttonStyle('primary')}>
              {t('openFile')}
            </Link>
          )}
          {onRun && job.data && isActive(job.data) && <Button onClick={() => onRun('cancel')}>{t('cancel')}</Button>}
          {onRun && job.data && mayRetry(job.data) && (
            <Button onClick={() => onRun('retry')}>{t(isGivenUp(job.data) ? 'redrive' : 'retry')}</Button>
          )}
        </div>
      }
    >
      <Loaded query={job} skeleton={<Skeleton className="h-48" />}>
        {(loaded) => <JobDetails job={loaded} />}
      </Loaded>
    </Sheet>
  )
}

function JobDetails({ job }: { job: Job }) {
  return (
    <div className="space-y-5">
      <StateBadge state={job.state} />
      {job.error !== null && (
        <p>
          <StoredErrorText error={job.error} />
        </p>
      )}
      {isActive(job) && <JobProgress job={job} />}
      {(job.task === 'annotate' || job.task === 'criteria') && (
        <div className="flex flex-wrap gap-2">
          <ReviewOfJob jobId={job.id} />
          {job.task === 'criteria' && <ResultsOfJob jobId={job.id} />}
        </div>
      )}
      <JobFacts job={job} />
      {job.itemErrorCount > 0 && <ItemErrors jobId={job.id} count={job.itemErrorCount} />}
    </div>
  )
}

function ItemErrors({ jobId, count }: { jobId: string; count: number }) {
  const t = useTranslations('jobs')
  const { number } = useFormat()
  const errors = useInfiniteQuery(jobErrorsQuery(jobId))
  if (errors.isError) return <ErrorState error={errors.error} onRetry={() => errors.refetch()} />
  return (
    <section>
      <h3 className="mb-2 font-semibold">
        {t('errorsTitle')} <span className="font-normal text-ink-faint">{number(count)}</span>
      </h3>
      <ul className="divide-y divide-line rounded-lg border border-line text-sm">
        {errors.data?.pages
          .flatMap((page) => page.data)
          .map(({ id, subject, error }) => (
            <li key={id} className="px-3 py-2">
              <code className="font-mono text-xs text-ink-faint">{subject}</code>
              <br />
              <StoredErrorText error={error} />
            </li>
          ))}
      </ul>
      <LoadMore {...errors} />
    </section>
  )
}
