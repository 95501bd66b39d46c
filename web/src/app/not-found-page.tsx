import { Link } from '@tanstack/react-router'
import { FileQuestion } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { buttonStyle } from '../ui/button-style.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'

export function NotFoundPage() {
  const t = useTranslations('app.notFound')
  return (
    <Page title={t('title')} width="reading">
      <EmptyState
        icon={FileQuestion}
        title={t('title')}
        action={
          <Link to="/" className={buttonStyle('primary')}>
            {t('home')}
          </Link>
        }
      >
        {t('text')}
      </EmptyState>
    </Page>
  )
}
