import { useEffect, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Search, SearchHit } from '../../api/types.ts'
import { useSelection } from '../../ui/grid/use-selection.ts'
import { Notice } from '../../ui/notice.tsx'
import { groupHits } from './group-hits.ts'
import { HitGrid } from './hit-grid.tsx'
import { HitSheet } from './hit-sheet.tsx'
import { ResultsHeader } from './results-header.tsx'
import { SelectionBar } from './selection-bar.tsx'

type SearchResultsProps = {
  search: Search
  hits: readonly SearchHit[]
  grouped: boolean
  openFrameId: string | undefined
  hasMore: boolean
  isLoadingMore: boolean
  onLoadMore: () => void
  onGroup: (grouped: boolean) => void
  onLabel: (labelId: string) => void
  /** Undefined closes. */
  onOpen: (frameId: string | undefined) => void
}

/** The frozen hits, with the sheet of the one that is open. */
export function SearchResults(props: SearchResultsProps) {
  const { search, hits, grouped, openFrameId, hasMore, isLoadingMore, onLoadMore, onGroup, onLabel, onOpen } = props
  const t = useTranslations('search.results')
  const tHit = useTranslations('search.hit')
  const ordered = useMemo(() => (grouped ? groupHits(hits).flatMap((group) => group.hits) : hits), [hits, grouped])
  const order = useMemo(() => ordered.map((hit) => hit.frame.id), [ordered])
  const selection = useSelection(order)
  const open = openFrameId === undefined ? undefined : ordered.find((hit) => hit.frame.id === openFrameId)

  // A link may open a hit beyond the first page; the frozen pool is small enough to look through.
  const lookingForHit = openFrameId !== undefined && open === undefined && hasMore
  useEffect(() => {
    if (lookingForHit && !isLoadingMore) onLoadMore()
  }, [lookingForHit, isLoadingMore, onLoadMore])

  return (
    <>
      {openFrameId !== undefined && open === undefined && !hasMore && (
        <div className="mb-4">
          <Notice tone="doubt">{tHit('gone')}</Notice>
        </div>
      )}
      <ResultsHeader search={search} grouped={grouped} onGroup={onGroup} onLabel={onLabel} />
      <HitGrid
        hits={hits}
        grouped={grouped}
        searchId={search.id}
        selected={selection.keys}
        openFrameId={openFrameId}
        onOpen={onOpen}
        onChoose={selection.choose}
        onNearEnd={onLoadMore}
      />
      <p role="status" className="py-6 text-center text-sm text-ink-faint">
        {isLoadingMore ? t('loadingMore') : !hasMore && t('end', { count: hits.length })}
      </p>
      {selection.keys.size > 0 && (
        <SelectionBar hits={ordered.filter((hit) => selection.keys.has(hit.frame.id))} all={ordered} onClear={selection.clear} />
      )}
      <HitSheet hit={open} hits={ordered} search={search} onOpen={onOpen} onClose={() => onOpen(undefined)} />
    </>
  )
}
