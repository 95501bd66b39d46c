import { CircleX, RotateCcw, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Job } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'
import { FloatingBar } from '../../ui/floating-bar.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { isActive } from './is-active.ts'
import { mayRetry } from './may-retry.ts'
import type { JobAction } from './use-job-actions.ts'

type JobsSelectionBarProps = {
  jobs: readonly Job[]
  busy: boolean
  onRun: (action: JobAction, jobIds: string[]) => void
  onClear: () => void
}

/** What can be done with the selected jobs, each action with how many it is for. */
export function JobsSelectionBar({ jobs, busy, onRun, onClear }: JobsSelectionBarProps) {
  const t = useTranslations('jobs.selection')
  const running = jobs.filter(isActive).map(({ id }) => id)
  const again = jobs.filter(mayRetry).map(({ id }) => id)
  return (
    <FloatingBar label={t('label')}>
      <IconButton icon={X} label={t('clear')} onClick={onClear} />
      <span className="min-w-0 flex-1 truncate font-medium">{t('count', { count: jobs.length })}</span>
      {running.length > 0 && (
        <Button busy={busy} onClick={() => onRun('cancel', running)}>
          <CircleX aria-hidden className="size-4" />
          {t('cancel', { count: running.length })}
        </Button>
      )}
      {again.length > 0 && (
        <Button tone="primary" busy={busy} onClick={() => onRun('retry', again)}>
          <RotateCcw aria-hidden className="size-4" />
          {t('retry', { count: again.length })}
        </Button>
      )}
    </FloatingBar>
  )
}
