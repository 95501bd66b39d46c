import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Job } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { buttonStyle } from '../../ui/button-style.ts'
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

type AnnotateRunProps = { jobs: readonly Job[]; count: number; refused: number; onEnded: () => void }

/** Jobs that were started, as one: how far they are, what failed, and what they came to. */
export function AnnotateRun({ jobs: started, count, refused, onEnded }: AnnotateRunProps) {
  const t = useTranslations('annotate')
  const format = useFormat()
  const { busy, run } = useJobActions()
  const jobs = useQueries({ queries: started.map(({ id }) => jobQuery(id)) }).map(({ data }, k) => data ?? (started[k] as Job))
  const active = jobs.filter(isActive)
  const ended = active.length === 0
  const results = useQueries({ queries: started.map(({ id }) => jobResultQuery(id, ended)) })
  const sum = (of: 'regionCount' | 'frameCount' | 'toReviewCount') => results.reduce((all, { data }) => all + (data?.[of] ?? 0), 0)
  const itemErrors = jobs.reduce((all, job) => all + job.itemErrorCount, 0)
  const done = jobs.reduce((all, job) => all + job.progress.done, 0)
  const charged = jobs.reduce((all, job) => all + job.price.chargedMicros, 0)
  const failed = jobs.find(({ error }) => error !== null)?.error
  const [only] = started
  const [jobOpen, setJobOpen] = useState(false)
  useEffect(() => {
    if (ended) onEnded()
  }, [ended, onEnded])
  return (
    <div className="flex flex-col gap-4">
      {refused > 0 && <Notice tone="doubt">{t('refused', { count: refused })}</Notice>}
      {active.length > 0 ? (
        <>
          <div>
            <p className="mb-1.5 flex items-baseline justify-between gap-4">
              <span className="font-medium">{t('progress', { count })}</span>
              <span className="text-sm text-ink-faint">{format.percent(count === 0 ? 0 : Math.min(1, done / count))}</span>
            </p>
            <Progress label={t('progress', { count })} done={done} total={count} />
          </div>
          <p className="text-sm text-ink-soft">{t('closeText')}</p>
          <div>
            <Button
              busy={busy}
              onClick={() =>
                run(
                  'cancel',
                  active.map(({ id }) => id),
                )
              }
            >
              {t('cancel')}
            </Button>
          </div>
        </>
      ) : (
        <div role="status" className="flex flex-col items-start gap-2">
          {jobs.length === 1 && jobs[0] !== undefined && <StateBadge state={jobs[0].state} />}
          {results.every(({ data }) => data !== undefined) && (
            <p className="text-lg font-medium text-pretty">
              {t('done', { regions: sum('regionCount'), frames: sum('frameCount'), review: format.number(sum('toReviewCount')) })}
            </p>
          )}
          <p className="text-sm text-ink-faint">{t('charged', { price: format.money(charged) })}</p>
          {failed != null && (
            <Notice tone={failed.code === 'canceled' ? 'info' : 'bad'}>
              {failed.code === 'canceled' ? (
                t('canceledText')
              ) : (
                <>
                  {t('failedText')}: <StoredErrorText error={failed} />
                </>
              )}
            </Notice>
          )}
        </div>
      )}
      {itemErrors > 0 && <Notice tone="doubt">{t('itemErrors', { count: itemErrors })}</Notice>}
      {ended && only !== undefined && jobs.length === 1 && <ReviewOfJob jobId={only.id} />}
      {jobs.length === 1 && only !== undefined ? (
        <Button onClick={() => setJobOpen(true)} className="self-start">
          {t('showJob')}
        </Button>
      ) : (
        <Link to="/jobs" className={buttonStyle('secondary', 'self-start')}>
          {t('showJobs')}
        </Link>
      )}
      {jobOpen && only !== undefined && <JobSheet jobId={only.id} onClose={() => setJobOpen(false)} />}
    </div>
  )
}
