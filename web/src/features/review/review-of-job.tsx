import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ScanEye } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../api/use-scope.ts'
import { buttonStyle } from '../../ui/button-style.ts'
import { statsQuery } from './queries.ts'

/** The way to what of a job waits for a person; nothing where nothing does. */
export function ReviewOfJob({ jobId }: { jobId: string }) {
  const t = useTranslations('review')
  const mayRead = useScope('review.read')
  const { data: stats } = useQuery({ ...statsQuery({ jobId }), enabled: mayRead })
  if (stats === undefined || stats.open === 0) return null
  return (
    <Link to="/review" search={{ job: jobId }} className={buttonStyle('primary', 'self-start')}>
      <ScanEye aria-hidden className="size-4" />
      {t('fromJob', { count: stats.open })}
    </Link>
  )
}
