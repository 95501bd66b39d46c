import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { OpenReviewFilter, ReviewItem } from '../../api/types.ts'
import { toastDone, toastFailed } from '../../ui/toast.ts'
import { useErrorText } from '../../ui/use-error-text.ts'
import type { ReviewSession } from './review-session.ts'

export type Many = { answer: 'accept' | 'reject'; count: number } & (
  | { filter: OpenReviewFilter; items?: never }
  | { items: readonly ReviewItem[]; filter?: never }
)

/** Decides many at once, and says what came of it: how many, which stayed, and how to take it back. */
export function useDecideMany(session: ReviewSession, onUndo: (batchId: string) => void) {
  const t = useTranslations('review.many')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ answer, count, filter, items }: Many) =>
      dataOf(
        api.POST('/v1/review-items/decide-many', {
          params: { header: { 'idempotency-key': crypto.randomUUID() } },
          body: {
            answer,
            ...(filter && { filter, expected: count }),
            ...(items && { items: items.map(({ id, version }) => ({ id, version })) }),
          },
        }),
      ),
    onSuccess: ({ batchId, decided: count, kept, skipped, left }, { answer }) => {
      if (batchId !== null) session.addBatch({ batchId, answer, count })
      const rest = [
        kept > 0 && t('kept', { count: kept }),
        skipped > 0 && t('skipped', { count: skipped }),
        left > 0 && t('left', { count: left }),
      ].filter((text) => text !== false)
      toastDone({
        title: t(answer === 'accept' ? 'accepted' : 'rejected', { count }),
        ...(rest.length > 0 && { description: rest.join(' ') }),
        ...(batchId !== null && { action: { label: t('undo'), onClick: () => onUndo(batchId) } }),
      })
    },
    onError: (error) => toastFailed({ title: error instanceof ApiError && error.status === 409 ? t('changed') : errorText(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['review'] }),
  })
}
