import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Review } from '../../api/types.ts'
import { toastDone, toastFailed } from '../../ui/toast.ts'
import { useErrorText } from '../../ui/use-error-text.ts'
import { ownReviewsQuery } from './queries.ts'
import type { Done } from './queue.ts'
import type { ReviewSession, SessionState } from './review-session.ts'

/** What undo would take back: of this session, or from the log of before. */
export type LastDeed = Done | { kind: 'log'; review: Review }

/** Whether the action stands and can be taken back. */
export function mayUndo({ action, undone }: Review): boolean {
  return !undone && action !== 'undo'
}

export function useUndo(session: ReviewSession, state: SessionState, mayDecide: boolean) {
  const t = useTranslations('review.undo')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const own = useInfiniteQuery({ ...ownReviewsQuery, enabled: mayDecide })
  const standing = own.data?.pages[0]?.data.find(mayUndo)
  const ended = state.done.at(-1)
  const last: LastDeed | undefined = ended ?? (standing && !own.isFetching ? { kind: 'log', review: standing } : undefined)

  // Once all of this session is taken back, the log says what was before it.
  const exposed = ended === undefined && state.operations.length === 0 && state.nextKey > 1
  const { refetch } = own
  useEffect(() => {
    if (exposed) void refetch()
  }, [exposed, refetch])

  const undo = useMutation({
    mutationFn: (input: { reviewId: string } | { batchId: string }) => dataOf(api.POST('/v1/reviews/undo', { body: input })),
    onSuccess: ({ undone, kept }, input) => {
      if ('batchId' in input) session.dropBatch(input.batchId)
      toastDone({ title: t('done', { count: undone }), ...(kept > 0 && { description: t('kept', { count: kept }) }) })
      session.lookAgain()
    },
    onError: (error) => toastFailed({ title: t('failed'), description: errorText(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['review'] }),
  })

  /** By the session where it knows of it: the item is in sight again at once. */
  const undoReview = (review: Review) => {
    const { batchId } = review
    if (batchId !== null) return undo.mutate({ batchId })
    const done = state.done.find((each) => each.kind === 'one' && each.review?.id === review.id)
    if (done === undefined) undo.mutate({ reviewId: review.id })
    else session.takeBack(done.key)
  }
  const undoLast = () => {
    if (last === undefined || undo.isPending) return
    if (last.kind === 'log') undoReview(last.review)
    else if (last.kind === 'batch') undo.mutate({ batchId: last.batchId })
    else session.takeBack(last.key)
  }
  return { last, busy: undo.isPending, undoLast, undoReview, undoBatch: (batchId: string) => undo.mutate({ batchId }) }
}
