import { useTranslations } from 'use-intl'
import type { Job } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Progress } from '../../ui/progress.tsx'

/** What the runner does right now, how far it is, and which attempt it is when not the first. */
export function JobProgress({ job }: { job: Job }) {
  const t = useTranslations('jobs')
  const { percent } = useFormat()
  const { stage, done, total } = job.progress
  const stageText = job.state === 'queued' || stage === null ? t('stage.waiting') : t(`stage.${stage}`)
  const items = job.task === 'selftest' ? 'steps' : 'frames'
  const counting = done > 0 || (total !== null && total > 0)
  return (
    <div className="mt-1 pb-1">
      <div className="mb-1 flex justify-between gap-4 text-sm text-ink-faint">
        <span>
          {stageText}
          {job.attempt > 1 && ` · ${t('attempt', { attempt: job.attempt })}`}
        </span>
        {counting && (
          <span className="whitespace-nowrap">
            {total === null ? t(`${items}Done`, { done }) : t(`${items}Of`, { done, total })}
            {total !== null && total > 0 && ` · ${percent(Math.min(1, done / total))}`}
          </span>
        )}
      </div>
      {job.state === 'running' && <Progress label={stageText} done={done} total={total} />}
    </div>
  )
}
