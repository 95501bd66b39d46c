import { CloudOff, OctagonAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ApiError } from '../api/api-error.ts'
import { Button } from './button.tsx'
import { useErrorText } from './use-error-text.ts'

type ErrorStateProps = { error: unknown; onRetry?: (() => void) | undefined }

/** What happened, the request to quote, and a way on. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const t = useTranslations('errors')
  const errorText = useErrorText()
  const offline = error instanceof ApiError && error.code === 'offline'
  const requestId = error instanceof ApiError ? error.requestId : undefined
  const Icon = offline ? CloudOff : OctagonAlert
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-center px-4 py-16 text-center phone:py-10">
      <span className="mb-4 grid size-12 place-items-center rounded-xl bg-bad-soft text-bad">
        <Icon aria-hidden className="size-6" strokeWidth={1.75} />
      </span>
      <h2 className="text-lg font-semibold text-balance">{t(offline ? 'offlineTitle' : 'title')}</h2>
      <p className="mt-1.5 text-pretty text-ink-soft">{errorText(error)}</p>
      {requestId !== undefined && (
        <p className="mt-2 text-sm text-ink-faint">
          {t('request')} <code className="font-mono text-xs select-all">{requestId}</code>
        </p>
      )}
      {onRetry !== undefined && (
        <Button className="mt-5" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
