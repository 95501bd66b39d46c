import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Job, JobResult } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { StoredErrorText } from '../../ui/stored-error-text.tsx'
import { isActive } from '../jobs/is-active.ts'
import { jobQuery } from '../jobs/job-query.ts'
import { JobSheet } from '../jobs/job-sheet.tsx'
import { useJobActions } from '../jobs/use-job-actions.ts'
import { ReviewOfJob } from '../review/review-of-job.tsx'
import { jobResultQuery } from './job-result-query.ts'

type JobRunProps = {
  job: Job
  count: number
  /** What it came to, in one sentence. */
  resultText: (result: JobResult) => ReactNode
  /** The way to its results, once it has ended. */
  results?: ReactNode
  onEnded: () => void
}

/** A job that was started about pictures: how far it is, what failed, and what it came to. */
export function JobRun({ job: started, count, resultText, results, onEnded }: JobRunProps) {
  const t = useTranslations('analyze')
  const format = useFormat()
  const { busy, run } = useJobActions()
  const { data: job = started } = useQuery(jobQuery(started.id))
  const { id, state, progress, price, error, itemErrorCount } = job
  const ended = !isActive(job)
  const { data: result } = useQuery(jobResultQuery(id, ended))
  const [jobOpen, setJobOpen] = useState(false)
  useEffect(() => {
    if (ended) onEnded()
  }, [ended, onEnded])
  return (
    <div className="flex flex-col gap-4">
      {ended ? (
        <div role="status" className="flex flex-col items-start gap-2">
          <StateBadge state={state} />
          {result !== undefined && <p className="text-lg font-medium text-pretty">{resultText(result)}</p>}
          <p className="text-sm text-ink-faint">{t('charged', { price: format.money(price.chargedMicros) })}</p>
          {error !== null && (
            <Notice tone={error.code === 'canceled' ? 'info' : 'bad'}>
              {error.code === 'canceled' ? (
                t('canceledText')
              ) : (
                <>
                  {t('failedText')}: <StoredErrorText error={error} />
                </>
              )}
            </Notice>
          )}
        </div>
      ) : (
        <>
          <div>
            <p className="mb-1.5 flex items-baseline justify-between gap-4">
              <span className="font-medium">{t('progress', { count })}</span>
              <span className="text-sm text-ink-faint">{format.percent(count === 0 ? 0 : Math.min(1, progress.done / count))}</span>
            </p>
            <Progress label={t('progress', { count })} done={progress.done} total={count} />
          </div>
          <p className="text-sm text-ink-soft">{t('closeText')}</p>
          <div>
            <Button busy={busy} onClick={() => run('cancel', [id])}>
              {t('cancel')}
            </Button>
          </div>
        </>
      )}
      {itemErrorCount > 0 && <Notice tone="doubt">{t('itemErrors', { count: itemErrorCount })}</Notice>}
      <div className="flex flex-wrap gap-2">
        {ended && <ReviewOfJob jobId={id} />}
        {ended && results}
        <Button onClick={() => setJobOpen(true)}>{t('showJob')}</Button>
      </div>
      {jobOpen && <JobSheet jobId={id} onClose={() => setJobOpen(false)} />}
    </div>
  )
}
