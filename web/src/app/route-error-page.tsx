import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { ErrorState } from '../ui/error-state.tsx'
import { Page } from '../ui/page.tsx'

/** A page that could not be shown, inside the frame; the way back is one press. */
export function RouteErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useTranslations('errors')
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()

  useEffect(() => queries.reset(), [queries])

  const retry = () => {
    reset()
    router.invalidate()
  }
  return (
    <Page title={t('title')} width="reading">
      <ErrorState error={error} onRetry={retry} />
    </Page>
  )
}
