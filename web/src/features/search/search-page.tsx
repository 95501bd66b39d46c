import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { History, ImagePlus, SlidersHorizontal, Upload } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { projectsQuery } from '../../api/projects-query.ts'
import { useScope } from '../../api/use-scope.ts'
import { useProject } from '../../app/use-project.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { GridSkeleton } from '../../ui/grid/grid-skeleton.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useIsPhone } from '../../ui/use-is-phone.ts'
import { usePageFoot } from '../../ui/use-page-foot.ts'
import { DropZones } from '../upload/drop-zones.tsx'
import { usePasteFiles } from '../upload/use-paste-files.ts'
import { useUploadTarget } from '../upload/use-upload-target.tsx'
import { FilterChips } from './filter-chips.tsx'
import { type FilterChange, FilterSheet } from './filter-sheet.tsx'
import { frameQuery } from './frame-query.ts'
import { HistorySheet } from './history-sheet.tsx'
import { NoHits } from './no-hits.tsx'
import { SearchField } from './search-field.tsx'
import { SearchResults } from './search-results.tsx'
import { SearchStart } from './search-start.tsx'
import { activeFilters, parseSearchUrl, type SearchUrl } from './search-url.ts'
import { usePhotoQuery } from './use-photo-query.ts'
import { useSearch } from './use-search.ts'
import { useSearchKeys } from './use-search-keys.ts'

const route = getRouteApi('/app/')
type UrlChange = { [K in keyof SearchUrl]?: SearchUrl[K] | undefined }
const noFilters = { kind: undefined, from: undefined, to: undefined, label: undefined }

export function SearchPage() {
  const t = useTranslations('search')
  const tUpload = useTranslations('upload')
  const url = route.useSearch()
  const navigate = useNavigate()
  const phone = useIsPhone()
  const { projectId, project } = useProject()
  const { data: projects } = useQuery(projectsQuery)
  const mayWrite = useScope('asset.write')
  const [sheet, setSheet] = useState<'filters' | 'history'>()
  const fieldRef = useRef<HTMLInputElement>(null)
  useSearchKeys(fieldRef)
  usePageFoot(phone ? '4rem' : undefined)

  const go = useCallback(
    (change: UrlChange, options: { replace?: boolean; project?: string | undefined } = {}) =>
      navigate({
        to: '/',
        search: (before) => {
          const kept = 'project' in options ? options.project : before.project
          return { ...(kept !== undefined && { project: kept }), ...parseSearchUrl({ ...before, ...change }) }
        },
        replace: options.replace ?? false,
      }),
    [navigate],
  )
  const onAnswered = useCallback((s: string) => void go({ s }, { replace: true }), [go])
  const onPhotoReady = () => void go({ q: undefined, frame: undefined, s: undefined, hit: undefined })
  const { photo, choose } = usePhotoQuery(onPhotoReady)
  const result = useSearch({ url, projectId, photo: url.s === undefined ? photo : undefined, onAnswered })
  const { search, hits, question } = result
  const frame = useQuery(frameQuery(url.frame))
  const { upload, dialog } = useUploadTarget()
  usePasteFiles((files) => void choose(files))

  const ask = (q: string) => {
    result.askAgain()
    void go({ q, frame: undefined, s: undefined, hit: undefined })
  }
  const filterBy = (change: FilterChange) => void go({ ...change, hit: undefined })
  const clear = () => void go({ q: undefined, frame: undefined, s: undefined, hit: undefined })
  const onOpen = useCallback((hit: string | undefined) => void go({ hit }, { replace: true }), [go])
  const onGroup = (grouped: boolean) => void go({ group: grouped ? 'asset' : undefined }, { replace: true })

  const asked = question !== undefined || url.s !== undefined
  const picture =
    url.frame !== undefined
      ? { src: frame.data?.thumbUrl ?? null, label: t('field.frame') }
      : question?.kind === 'photo'
        ? { src: question.photo.previewUrl, label: t('field.photoChip') }
        : search?.kind === 'image'
          ? { src: null, label: t('field.photoElsewhere') }
          : undefined
  const text = url.q ?? (url.frame === undefined ? (search?.text ?? '') : '')
  const filters = activeFilters(url)

  return (
    <Page title={text === '' ? t('title') : text} width="full">
      {asked ? (
        <h1 className="sr-only">{t('title')}</h1>
      ) : (
        <header className="mt-[8vh] mb-6 phone:mt-4">
          <h1 className="text-2xl font-semibold tracking-tight text-balance">{t('headline')}</h1>
          <p className="mt-1 text-ink-soft">{t('intro')}</p>
        </header>
      )}
      <div className="mb-4 flex items-center gap-2 phone:fixed phone:inset-x-0 phone:bottom-(--bottom-bar-height) phone:z-20 phone:mb-0 phone:border-t phone:border-line phone:bg-canvas phone:px-3 phone:py-2">
        <div className="min-w-0 flex-1 desktop:max-w-3xl">
          <SearchField
            fieldRef={fieldRef}
            text={text}
            picture={picture}
            busy={result.asking && asked}
            onText={ask}
            onPhoto={(files) => void choose(files)}
            onClear={clear}
          />
        </div>
        <Button tone="quiet" onClick={() => setSheet('filters')} className="phone:hidden">
          <SlidersHorizontal aria-hidden className="size-4" />
          {t('filter.open')}
        </Button>
        <IconButton icon={SlidersHorizontal} label={t('filter.open')} onClick={() => setSheet('filters')} className="desktop:hidden" />
        <IconButton icon={History} label={t('history.open')} onClick={() => setSheet('history')} className="phone:hidden" />
      </div>
      {filters > 0 && (
        <div className="mb-3 flex flex-wrap gap-2">
          <FilterChips url={url} onChange={filterBy} />
        </div>
      )}
      {result.photoMissing && (
        <div className="mb-4">
          <Notice tone="doubt">{t('results.photoMissing')}</Notice>
        </div>
      )}

      {!asked ? (
        <SearchStart projects={projects} onExample={ask} />
      ) : result.error !== null ? (
        <ErrorState error={result.error} onRetry={result.retry} />
      ) : result.asking || search === undefined ? (
        <GridSkeleton targetPx={phone ? 132 : 196} captionPx={24} label={t('results.loading')} />
      ) : hits.length === 0 ? (
        <NoHits
          filters={filters}
          projectName={project?.name}
          onClearFilters={() => filterBy(noFilters)}
          onAllProjects={() => void go({}, { project: undefined })}
        />
      ) : (
        <SearchResults
          key={search.id}
          search={search}
          hits={hits}
          grouped={url.group === 'asset'}
          openFrameId={url.hit}
          hasMore={result.hasMore}
          isLoadingMore={result.isLoadingMore}
          onLoadMore={result.loadMore}
          onGroup={onGroup}
          onLabel={(id) => filterBy({ label: [...new Set([...(url.label ?? []), id])] })}
          onOpen={onOpen}
        />
      )}
      <div aria-hidden className="h-16 desktop:hidden" />

      <FilterSheet open={sheet === 'filters'} url={url} onChange={filterBy} onClose={() => setSheet(undefined)} />
      <HistorySheet open={sheet === 'history'} onClose={() => setSheet(undefined)} />
      <DropZones
        zones={[
          { key: 'photo', icon: ImagePlus, title: t('dropPhoto'), hint: t('dropPhotoHint'), onFiles: (files) => void choose(files) },
          ...(mayWrite ? [{ key: 'upload', icon: Upload, title: tUpload('dropTitle'), hint: tUpload('dropHint'), onFiles: upload }] : []),
        ]}
      />
      {dialog}
    </Page>
  )
}
