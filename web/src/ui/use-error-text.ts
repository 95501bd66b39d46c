import { useTranslations } from 'use-intl'
import { ApiError } from '../api/api-error.ts'

/**
 * One sentence for people. Codes that say all there is to say are told in the reader's language; the others carry details (field,
 * limit, what was found) that only the API knows.
 */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations('errors')
  return (error) => {
    if (!(error instanceof ApiError)) return t('unknown')
    switch (error.code) {
      case 'offline':
      case 'forbidden':
      case 'not_found':
      case 'rate_limited':
      case 'unauthenticated':
      case 'internal':
      case 'version_conflict':
      case 'label_merged':
      case 'label_in_use':
      case 'model_unavailable':
      case 'encoder_unavailable':
        return t(error.code)
      default:
        return error.message
    }
  }
}
