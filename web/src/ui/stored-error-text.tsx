import type { StoredError } from '@kensa/contract/api/problem'
import { useTranslations } from 'use-intl'

/** Why a file or an item failed: the kind of fault in the reader's language, then the details found. */
export function StoredErrorText({ error }: { error: StoredError }) {
  const t = useTranslations('errors.codes')
  return (
    <span>
      <strong className="font-medium">{t(error.code)}</strong> <span className="text-ink-soft">{error.detail}</span>
    </span>
  )
}
