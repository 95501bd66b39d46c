import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { ApiError } from '../../api/api-error.ts'
import { toastFailed } from '../../ui/toast.ts'
import { useErrorText } from '../../ui/use-error-text.ts'
import type { SessionEvent } from './review-session.ts'
import { useItemWords } from './use-item-words.ts'

/** Says what did not go as the person meant it: who was faster, or why it could not be saved. */
export function useTellEvents(): (event: SessionEvent) => void {
  const t = useTranslations('review')
  const errorText = useErrorText()
  const words = useItemWords()
  const queryClient = useQueryClient()
  return (event) => {
    const { name } = words(event.item)
    if (event.kind === 'conflict') {
      const who = event.by && t(`byOther.${event.by.action}`, { name: event.by.actor.name })
      const then = t(event.back ? 'event.back' : 'event.gone')
      toastFailed({ title: `${t('event.changed')}: ${name}`, description: who === undefined ? then : `${who} ${then}` })
      return
    }
    // The session that has ended is told where all who need it look.
    if (event.error instanceof ApiError && event.error.code === 'unauthenticated') void queryClient.invalidateQueries({ queryKey: ['me'] })
    toastFailed({
      title: `${t(event.kind === 'failed' ? 'event.failed' : 'undo.failed')}: ${name}`,
      description: errorText(event.error),
    })
  }
}
