import { limits } from '@kensa/contract/limits'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ArrowUp, Check, CircleHelp, Flag, type LucideIcon, Tag, Undo2, UserRound, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Review } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { DataList, DataRow } from '../../ui/data-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { SkeletonRows } from '../../ui/skeleton-rows.tsx'
import { ownReviewsQuery } from './queries.ts'
import { mayUndo } from './use-undo.ts'

const icons: Readonly<Record<Review['action'], { icon: LucideIcon; ink: string }>> = {
  accept: { icon: Check, ink: 'text-good' },
  reject: { icon: X, ink: 'text-bad' },
  cant_tell: { icon: CircleHelp, ink: 'text-doubt' },
  correct: { icon: Tag, ink: 'text-accent' },
  escalate: { icon: ArrowUp, ink: 'text-ink-soft' },
  report: { icon: Flag, ink: 'text-ink-soft' },
  assign: { icon: UserRound, ink: 'text-ink-soft' },
  undo: { icon: Undo2, ink: 'text-ink-faint' },
}

type HistorySheetProps = { open: boolean; busy: boolean; onUndo: (review: Review) => void; onClose: () => void }

/** What the person did, each to be taken back while it may be. */
export function HistorySheet({ open, busy, onUndo, onClose }: HistorySheetProps) {
  const t = useTranslations('review.history')
  return (
    <Sheet open={open} onClose={onClose} title={t('title')}>
      {open && <Deeds busy={busy} onUndo={onUndo} />}
    </Sheet>
  )
}

function Deeds({ busy, onUndo }: Pick<HistorySheetProps, 'busy' | 'onUndo'>) {
  const t = useTranslations('review.history')
  const tReview = useTranslations('review')
  const format = useFormat()
  const log = useInfiniteQuery(ownReviewsQuery)
  const rows = log.data?.pages.flatMap((page) => page.data)
  if (rows === undefined) return log.isError ? <ErrorState error={log.error} onRetry={() => log.refetch()} /> : <SkeletonRows rows={6} />
  const deeds = deedsOf(rows)
  if (deeds.length === 0 && !log.hasNextPage) {
    return (
      <EmptyState icon={Undo2} title={t('title')}>
        {t('empty')}
      </EmptyState>
    )
  }
  return (
    <>
      <DataList label={t('title')}>
        {deeds.map((review) => {
          const { icon: Icon, ink } = icons[review.action]
          const answer = tReview(`did.${review.action}`)
          const time = format.relative(review.createdAt)
          return (
            <DataRow
              key={review.id}
              lead={<Icon aria-hidden className={`size-4 shrink-0 ${ink}`} strokeWidth={2.4} />}
              title={answer}
              facts={
                <>
                  <time dateTime={review.createdAt} title={format.dateTime(review.createdAt)}>
                    {time}
                  </time>
                  {review.batchId !== null && <span>{t('together')}</span>}
                  {review.note !== null && <q className="truncate">{review.note}</q>}
                </>
              }
              end={
                review.undone ? (
                  <span className="text-sm text-ink-faint">{t('undone')}</span>
                ) : (
                  mayUndo(review) && (
                    <Button tone="quiet" disabled={busy} aria-label={t('undoOf', { answer, time })} onClick={() => onUndo(review)}>
                      <Undo2 aria-hidden className="size-4" />
                      {t('undo')}
                    </Button>
                  )
                )
              }
            />
          )
        })}
      </DataList>
      <LoadMore {...log} />
      <p className="mt-3 text-sm text-ink-faint">{t('limit', { count: limits.reviewUndoMax })}</p>
    </>
  )
}

/** An action on many is one. What was taken back says so itself. */
function deedsOf(rows: readonly Review[]): Review[] {
  const seen = new Set<string>()
  return rows.filter(({ batchId, action }) => {
    if (action === 'undo') return false
    if (batchId === null) return true
    if (seen.has(batchId)) return false
    seen.add(batchId)
    return true
  })
}
