import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'use-intl'

export function BackToRubrics() {
  const t = useTranslations('rubrics')
  return (
    <Link
      to="/criteria/rubrics"
      search={{}}
      className="inline-flex min-h-8 shrink-0 items-center gap-1.5 self-start text-sm text-ink-soft hover:text-ink touch:min-h-11"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {t('title')}
    </Link>
  )
}
