import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { allPages } from '../../api/all-pages.ts'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Job } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useErrorText } from '../../ui/use-error-text.ts'

/** The latest work on the file: where it stands, and what of it failed. */
export function AssetJob({ job }: { job: Job }) {
  const t = useTranslations('asset.job')
  const { state, progress, attempt, itemErrorCount } = job
  const open = state === 'queued' || state === 'running'
  const words =
    state === 'queued'
      ? t('waiting')
      : [
          progress.stage !== null && open ? t(`stages.${progress.stage}`) : undefined,
          progress.total === null ? t('soFar', { done: progress.done }) : t('done', { done: progress.done, total: progress.total }),
        ]
          .filter(Boolean)
          .join(' · ')
  return (
    <section aria-label={t('title')}>
      <div className="mb-2 flex items-center justify-between gap-4">
        <h2 className="font-medium">{t('title')}</h2>
        <StateBadge state={state} />
      </div>
      {open && <Progress label={t('title')} done={progress.done} total={progress.total} />}
      <p className="mt-1.5 text-sm text-ink-soft">
        {words}
        {attempt > 1 && ` · ${t('attempt', { count: attempt })}`}
      </p>
      {job.error !== null && <p className="mt-1 text-sm text-bad">{job.error.detail}</p>}
      {itemErrorCount > 0 && <ItemErrors jobId={job.id} count={itemErrorCount} />}
    </section>
  )
}

function ItemErrors({ jobId, count }: { jobId: string; count: number }) {
  const t = useTranslations('asset.job')
  const errorText = useErrorText()
  const [open, setOpen] = useState(false)
  const errors = useQuery({
    queryKey: ['jobs', 'errors', jobId, count],
    queryFn: ({ signal }) =>
      allPages((cursor) =>
        dataOf(api.GET('/v1/jobs/{jobId}/errors', { params: { path: { jobId }, query: { limit: 100, ...cursor } }, signal })),
      ),
    enabled: open,
  })
  return (
    <div className="mt-2">
      <p className="text-sm text-doubt">{t('itemErrors', { count })}</p>
      <Button tone="quiet" aria-expanded={open} busy={open && errors.isFetching} onClick={() => setOpen(!open)} className="-ml-3.5">
        {t(open ? 'hideErrors' : 'showErrors')}
      </Button>
      {open && errors.isError && <p className="text-sm text-bad">{errorText(errors.error)}</p>}
      {open && errors.data !== undefined && (
        <ul className="max-h-48 overflow-y-auto text-sm">
          {errors.data.map(({ id, subject, error }) => (
            <li key={id} className="border-t border-line py-1.5">
              <code className="font-mono text-xs">{subject}</code> {error.detail}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
