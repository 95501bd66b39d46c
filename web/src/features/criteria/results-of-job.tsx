import { Link } from '@tanstack/react-router'
import { Table2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../api/use-scope.ts'
import { buttonStyle } from '../../ui/button-style.ts'

/** The way to what a job answered. */
export function ResultsOfJob({ jobId }: { jobId: string }) {
  const t = useTranslations('criteria.run')
  const mayRead = useScope('assessment.read')
  if (!mayRead) return null
  return (
    <Link to="/criteria" search={{ job: jobId }} className={buttonStyle('secondary')}>
      <Table2 aria-hidden className="size-4" />
      {t('results')}
    </Link>
  )
}
