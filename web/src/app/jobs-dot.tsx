import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { runningJobsQuery } from '../features/jobs/running-jobs-query.ts'

/** A dot on the jobs icon while something runs. */
export function JobsDot() {
  const t = useTranslations('app')
  const { data: count = 0 } = useQuery(runningJobsQuery)
  if (count === 0) return null
  return (
    <span className="absolute top-0.5 right-2.5 size-2 rounded-full bg-accent ring-2 ring-sunken">
      <span className="sr-only">{t('jobsRunning', { count })}</span>
    </span>
  )
}
