import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { FileSearch, ImagePlus, Images, LayoutGrid, List, Rows3, SlidersHorizontal, Upload } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../api/use-scope.ts'
import { useProject } from '../../app/use-project.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { GridSkeleton } from '../../ui/grid/grid-skeleton.tsx'
import { useSelection } from '../../ui/grid/use-selection.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { DropZones } from '../upload/drop-zones.tsx'
import { UploadMenu } from '../upload/upload-menu.tsx'
import { usePasteFiles } from '../upload/use-paste-files.ts'
import { useUploadTarget } from '../upload/use-upload-target.tsx'
import { useUploads } from '../upload/use-uploads.ts'
import type { AssetFilter } from './assets-query.ts'
import { libraryEntries } from './library-entries.ts'
import { LibraryFilters } from './library-filters.tsx'
import { LibraryGrid } from './library-grid.tsx'
import { changeLibrarySearch, type LibrarySearch } from './library-search.ts'
import { NameFilter } from './name-filter.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useAssets } from './use-assets.ts'

const route = getRouteApi('/app/library')
type Change = { [K in keyof LibrarySearch]: LibrarySearch[K] | undefined }

export function LibraryPage() {
  const t = useTranslations('library')
  const tUpload = useTranslations('upload')
  const search = route.useSearch()
  const { kind, state, name, view = 'justified' } = search
  const navigate = useNavigate()
  const { projectId, project } = useProject()
  const mayWrite = useScope('asset.write')
  const [filtersOpen, setFiltersOpen] = useState(false)

  const filter = useMemo<AssetFilter>(
    () => ({ ...(projectId && { projectId }), ...(kind && { kind }), ...(state && { state }), ...(name && { name }) }),
    [projectId, kind, state, name],
  )
  const filtered = kind !== undefined || state !== undefined || name !== undefined
  const { assets, list, live, loadMore } = useAssets(filter)
  const uploads = useUploads()
  const entries = useMemo(() => libraryEntries(assets, filtered ? [] : uploads, projectId), [assets, uploads, filtered, projectId])
  const order = useMemo(() => assets.map((asset) => asset.id), [assets])
  const selection = useSelection(order)
  const { upload, dialog } = useUploadTarget()
  usePasteFiles((files) => mayWrite && upload(files))

  const change = useCallback(
    (next: Change) =>
      navigate({
        to: '/library',
        search: (before) => ({
          ...(before.project === undefined ? {} : { project: before.project }),
          ...changeLibrarySearch(search, next),
        }),
        replace: true,
      }),
    [navigate, search],
  )
  const onName = useCallback((next: string | undefined) => void change({ name: next }), [change])
  const clearFilters = () => void change({ kind: undefined, state: undefined, name: undefined })
  const count = list.hasNextPage ? t('countMore', { count: assets.length }) : t('count', { count: assets.length })

  return (
    <Page title={project?.name ?? t('title')} width="full">
      <PageHeader
        title={project?.name ?? t('title')}
        description={list.isSuccess ? count : ' '}
        actions={mayWrite && <UploadMenu onFiles={upload} />}
      />
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <NameFilter value={name ?? ''} onChange={onName} />
        <LibraryFilters search={search} onChange={change} labelHidden className="flex gap-2 phone:hidden" />
        <IconButton
          icon={SlidersHorizontal}
          tone="secondary"
          label={t('filter.open')}
          onClick={() => setFiltersOpen(true)}
          className="desktop:hidden"
        />
        <div className="ml-auto">
          <SegmentedControl
            label={t('view.label')}
            value={view}
            onChange={(next) => change({ view: next === 'justified' ? undefined : next })}
            segments={[
              { value: 'justified', label: t('view.justified'), icon: Rows3, iconOnly: true },
              { value: 'square', label: t('view.square'), icon: LayoutGrid, iconOnly: true },
              { value: 'list', label: t('view.list'), icon: List, iconOnly: true },
            ]}
          />
        </div>
      </div>

      {live.isError && list.isSuccess && (
        <div className="mb-4">
          <Notice tone="doubt">{t('stale')}</Notice>
        </div>
      )}
      {list.isError && assets.length === 0 ? (
        <ErrorState error={list.error} onRetry={() => list.refetch()} />
      ) : list.isPending ? (
        <GridSkeleton targetPx={196} captionPx={24} label={t('loading')} />
      ) : entries.length > 0 ? (
        <LibraryGrid
          entries={entries}
          view={view}
          selected={selection.keys}
          onChoose={mayWrite ? selection.choose : undefined}
          onNearEnd={loadMore}
        />
      ) : filtered ? (
        <EmptyState icon={FileSearch} title={t('none.title')} action={<Button onClick={clearFilters}>{t('filter.clear')}</Button>}>
          {t('none.text')}
        </EmptyState>
      ) : (
        <EmptyState icon={mayWrite ? ImagePlus : Images} title={t('empty.title')} action={mayWrite && <UploadMenu onFiles={upload} />}>
          {mayWrite ? (
            <>
              <p>{t('empty.text')}</p>
              <p className="mt-3 text-sm text-ink-faint">{t('empty.sample')}</p>
            </>
          ) : (
            t('empty.readOnly')
          )}
        </EmptyState>
      )}
      <p role="status" className="py-4 text-center text-sm text-ink-faint">
        {list.isFetchingNextPage && t('loadingMore')}
      </p>

      {selection.keys.size > 0 && (
        <SelectionBar
          ids={[...selection.keys]}
          frameCount={assets.reduce((sum, { id, frameCount }) => sum + (selection.keys.has(id) ? frameCount : 0), 0)}
          total={order.length}
          onAll={selection.chooseAll}
          onClear={selection.clear}
        />
      )}
      <Sheet
        open={filtersOpen}
        onClose={() => setFiltersOpen(false)}
        title={t('filter.open')}
        footer={<Button onClick={clearFilters}>{t('filter.clear')}</Button>}
      >
        <LibraryFilters search={search} onChange={change} labelHidden={false} className="flex flex-col gap-4" />
      </Sheet>
      {mayWrite && (
        <DropZones
          zones={[
            {
              key: 'upload',
              icon: Upload,
              title: tUpload('dropTitle'),
              hint: project === undefined ? tUpload('dropHint') : tUpload('dropInto', { project: project.name }),
              onFiles: upload,
            },
          ]}
        />
      )}
      {dialog}
    </Page>
  )
}
