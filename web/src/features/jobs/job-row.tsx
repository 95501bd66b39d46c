import { Link } from '@tanstack/react-router'
import { CircleX, RotateCcw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Job } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DataRow } from '../../ui/data-list.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { StoredErrorText } from '../../ui/stored-error-text.tsx'
import { isActive } from './is-active.ts'
import { JobPrice } from './job-price.tsx'
import { JobProgress } from './job-progress.tsx'
import { isGivenUp, mayRetry } from './may-retry.ts'
import { tookMs } from './took-ms.ts'
import type { JobAction } from './use-job-actions.ts'

type JobRowProps = {
  job: Job
  /** Absent where nothing can be done with jobs. */
  selection?: { selected: boolean; onSelect: (selected: boolean) => void } | undefined
  onRun?: ((action: JobAction) => void) | undefined
}

export function JobRow({ job, selection, onRun }: JobRowProps) {
  const t = useTranslations('jobs')
  const format = useFormat()
  const took = tookMs(job)
  const name = job.assetName ?? t(`task.${job.task}`)
  return (
    <DataRow
      lead={
        selection && (
          <Checkbox label={t('selection.select', { name })} labelHidden checked={selection.selected} onChange={selection.onSelect} />
        )
      }
      title={
        <Link from="/jobs" to="/jobs" search={(search) => ({ ...search, job: job.id })} className="hover:underline">
          {name}
        </Link>
      }
      facts={
        <>
          {job.assetName !== null && <span>{t(`task.${job.task}`)}</span>}
          <time dateTime={job.createdAt} title={format.dateTime(job.createdAt)}>
            {format.relative(job.createdAt)}
          </time>
          {took !== undefined && <span>{t('took', { duration: format.duration(took) })}</span>}
          <JobPrice job={job} />
          {job.itemErrorCount > 0 && (
            <span className="text-doubt">{t(job.task === 'ingest' ? 'itemErrors' : 'stepErrors', { count: job.itemErrorCount })}</span>
          )}
        </>
      }
      end={
        <>
          <StateBadge state={job.state} />
          {onRun && isActive(job) && <IconButton icon={CircleX} label={t('cancel')} onClick={() => onRun('cancel')} />}
          {onRun && mayRetry(job) && (
            <IconButton icon={RotateCcw} label={t(isGivenUp(job) ? 'redrive' : 'retry')} onClick={() => onRun('retry')} />
          )}
        </>
      }
    >
      {isActive(job) && <JobProgress job={job} />}
      {job.error !== null && (
        <p className="pb-1 text-sm">
          <StoredErrorText error={job.error} />
        </p>
      )}
    </DataRow>
  )
}
