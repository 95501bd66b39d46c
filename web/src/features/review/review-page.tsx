import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CloudUpload } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { meQuery } from '../../api/me-query.ts'
import { useScope } from '../../api/use-scope.ts'
import { useProject } from '../../app/use-project.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { GridSkeleton } from '../../ui/grid/grid-skeleton.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { useDocumentTitle } from '../../ui/use-document-title.ts'
import { useIsPhone } from '../../ui/use-is-phone.ts'
import { FilterChips } from './filter-chips.tsx'
import { FilterSheet } from './filter-sheet.tsx'
import { Finished } from './finished.tsx'
import { GridView } from './grid-view.tsx'
import { HistorySheet } from './history-sheet.tsx'
import { ReviewBar } from './review-bar.tsx'
import { activeFilters, filterOf, groupings, noFilters, readReviewUrl, type UrlChange } from './review-url.ts'
import { SingleSkeleton } from './single-skeleton.tsx'
import { SingleView } from './single-view.tsx'
import { UndoButton } from './undo-button.tsx'
import { usePace } from './use-pace.ts'
import { usePageTop } from './use-page-top.ts'
import { usePreloadedPictures } from './use-preloaded-pictures.ts'
import { useReviewKeys } from './use-review-keys.ts'
import { useReviewSession } from './use-review-session.ts'
import { useTellEvents } from './use-tell-events.ts'
import { useUndo } from './use-undo.ts'

const route = getRouteApi('/app/review')

export function ReviewPage() {
  const t = useTranslations('review')
  useDocumentTitle(t('title'))
  const { data: me } = useQuery(meQuery)
  if (me === undefined) return null
  return <ReviewQueue personId={me.actor.id} />
}

function ReviewQueue({ personId }: { personId: string }) {
  const t = useTranslations('review')
  const url = route.useSearch()
  const navigate = route.useNavigate()
  const phone = useIsPhone()
  const { projectId } = useProject()
  const mayDecide = useScope('review.write')
  const filter = useMemo(() => filterOf(url, projectId), [url, projectId])
  const grid = url.view === 'grid' || !mayDecide
  const { session, state } = useReviewSession({ filter, personId, claims: !grid, onEvent: useTellEvents() })
  usePreloadedPictures(state.ahead)
  const { pace, stats, counted } = usePace(filter, personId, state.decidedCount)
  const undo = useUndo(session, state, mayDecide)
  const [sheet, setSheet] = useState<'filters' | 'history'>()
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  const offsetPx = usePageTop(element)

  const change = (next: UrlChange) =>
    void navigate({
      search: (before) => ({ ...(before.project && { project: before.project }), ...readReviewUrl({ ...before, ...next }) }),
    })
  const filters = activeFilters(url)
  const item = state.ahead[0]
  const unsent = state.stalled ? state.operations.length : 0
  const finished = <Finished state={state} filtered={filters > 0} onAgain={session.lookAgain} onClearFilters={() => change(noFilters)} />
  // While nothing is in sight, the last answer can still be taken back.
  useReviewKeys(!grid && item === undefined && sheet === undefined, { undo: undo.undoLast })
  const undoButton = <UndoButton last={undo.last} busy={undo.busy} onUndo={undo.undoLast} className="min-w-0 max-w-72 shrink! px-2.5!" />
  return (
    <div
      ref={setElement}
      className="flex min-w-0 flex-1 flex-col"
      style={grid ? undefined : { flex: 'none', height: `calc(100dvh - ${offsetPx}px - var(--bottom-bar-height))` }}
    >
      <div className={grid ? 'sticky top-(--top-bar-height) z-10 bg-canvas' : 'contents'}>
        <ReviewBar
          view={grid ? 'grid' : 'single'}
          onView={mayDecide ? (view) => change({ view: view === 'grid' ? 'grid' : undefined }) : undefined}
          left={grid ? stats?.open : state.left}
          decided={state.decidedCount}
          pace={mayDecide ? pace : undefined}
          filters={filters}
          onFilters={() => setSheet('filters')}
          onHistory={mayDecide ? () => setSheet('history') : undefined}
        >
          {grid && mayDecide && !phone && undoButton}
        </ReviewBar>
        <FilterChips url={url} onChange={change} />
      </div>
      {unsent > 0 && (
        <p role="status" className="flex shrink-0 items-center gap-3 border-b border-line bg-doubt-soft px-6 py-2 phone:px-4">
          <CloudUpload aria-hidden className="size-4 shrink-0 text-doubt" />
          {t('unsent', { count: unsent })}
        </p>
      )}
      {grid ? (
        <div className="px-6 py-3 phone:px-3">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SegmentedControl
              label={t('grid.group')}
              value={url.group ?? 'tier'}
              segments={groupings.map((value) => ({ value, label: t(`grid.by.${value}`) }))}
              onChange={(group) => change({ group: group === 'tier' ? undefined : group })}
            />
            {!mayDecide && <p className="text-ink-soft">{t('readOnly')}</p>}
            {mayDecide && phone && undo.last !== undefined && undoButton}
          </div>
          {stats !== undefined ? (
            <GridView
              session={session}
              stats={stats}
              filter={filter}
              grouping={url.group ?? 'tier'}
              mayDecide={mayDecide}
              empty={finished}
              onUndo={undo.undoLast}
              onUndoBatch={undo.undoBatch}
            />
          ) : counted.isError ? (
            <ErrorState error={counted.error} onRetry={() => counted.refetch()} />
          ) : (
            <div className="mt-14">
              <GridSkeleton targetPx={phone ? 112 : 168} captionPx={24} label={t('grid.loading')} />
            </div>
          )}
        </div>
      ) : item !== undefined ? (
        <SingleView
          item={item}
          last={undo.last}
          undoBusy={undo.busy}
          onDecide={session.decide}
          onSkip={session.skip}
          onUndo={undo.undoLast}
        />
      ) : state.claimError !== undefined ? (
        <ErrorState error={state.claimError} onRetry={session.lookAgain} />
      ) : !state.exhausted ? (
        <SingleSkeleton />
      ) : (
        <div className="flex flex-1 flex-col items-center overflow-y-auto">
          {finished}
          <div className="pb-4">{undoButton}</div>
        </div>
      )}
      <FilterSheet open={sheet === 'filters'} url={url} onChange={change} onClose={() => setSheet(undefined)} />
      <HistorySheet open={sheet === 'history'} busy={undo.busy} onUndo={undo.undoReview} onClose={() => setSheet(undefined)} />
    </div>
  )
}
