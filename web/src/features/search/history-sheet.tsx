import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { HistoryList } from './history-list.tsx'
import { historyQuery } from './history-query.ts'

export function HistorySheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('search.history')
  const tCommon = useTranslations('common')
  const history = useInfiniteQuery({ ...historyQuery, enabled: open })
  const searches = history.data?.pages.flatMap((page) => page.data) ?? []
  return (
    <Sheet open={open} onClose={onClose} title={t('title')}>
      {history.isError && searches.length === 0 ? (
        <ErrorState error={history.error} onRetry={() => history.refetch()} />
      ) : history.isPending ? (
        <Skeleton className="h-64" />
      ) : searches.length === 0 ? (
        <p className="text-ink-soft">{t('none')}</p>
      ) : (
        <HistoryList searches={searches} onChoose={onClose} />
      )}
      {history.hasNextPage && (
        <Button className="mt-3 w-full" busy={history.isFetchingNextPage} onClick={() => history.fetchNextPage()}>
          {tCommon('loadMore')}
        </Button>
      )}
    </Sheet>
  )
}
