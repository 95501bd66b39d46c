import { useTranslations } from 'use-intl'
import type { Job } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Notice } from '../../ui/notice.tsx'

/** That the results of a job are not all there yet. */
export function JobStanding({ job: { progress } }: { job: Job }) {
  const t = useTranslations('criteria')
  const format = useFormat()
  return (
    <div className="mb-3">
      <Notice>{t('stillRunning', { done: format.number(progress.done) })}</Notice>
    </div>
  )
}
