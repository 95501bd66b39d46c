import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Download, Plus, Tags, Upload } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../../api/use-scope.ts'
import { Button } from '../../../ui/button.tsx'
import { buttonStyle } from '../../../ui/button-style.ts'
import { DataList } from '../../../ui/data-list.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { ImportDialog } from './import-dialog.tsx'
import { LabelFilters } from './label-filters.tsx'
import { LabelRow } from './label-row.tsx'
import { LabelSheet } from './label-sheet.tsx'
import { labelsListQuery } from './labels-list-query.ts'
import type { LabelsSearch } from './labels-search.ts'
import { NewLabelSheet } from './new-label-sheet.tsx'

const route = getRouteApi('/app/settings/labels')

export function LabelsPage() {
  const t = useTranslations('labels')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useScope('label.write')
  const labels = useInfiniteQuery(labelsListQuery(search))
  const [making, setMaking] = useState<'label' | 'import'>()
  useDocumentTitle(t('title'))
  const change = useCallback(
    (next: { [K in keyof LabelsSearch]?: LabelsSearch[K] | undefined }) =>
      void navigate({ search: (before) => clean({ ...before, ...next }), replace: true }),
    [navigate],
  )
  const open = (labelId: string | undefined) => void navigate({ search: (before) => clean({ ...before, open: labelId }) })
  const rows = labels.data?.pages.flatMap((page) => page.data)
  const filtered = search.text !== undefined || search.only !== undefined || search.archived !== undefined
  const create = mayWrite && (
    <Button tone="primary" onClick={() => setMaking('label')}>
      <Plus aria-hidden className="size-4" />
      {t('create')}
    </Button>
  )
  const takeFile = mayWrite && (
    <Button onClick={() => setMaking('import')}>
      <Upload aria-hidden className="size-4" />
      {t('import')}
    </Button>
  )
  return (
    <Panel
      title={t('title')}
      description={t('lead')}
      actions={
        <div className="flex flex-wrap gap-2">
          <a className={buttonStyle('secondary')} href="/v1/labels.csv" download>
            <Download aria-hidden className="size-4" />
            {t('export')}
          </a>
          {takeFile}
          {create}
        </div>
      }
    >
      <LabelFilters search={search} onChange={change} />
      {rows === undefined ? (
        labels.isError ? (
          <ErrorState error={labels.error} onRetry={() => labels.refetch()} />
        ) : (
          <SkeletonRows rows={6} />
        )
      ) : rows.length === 0 && filtered ? (
        <EmptyState
          icon={Tags}
          title={t('noneTitle')}
          action={<Button onClick={() => change({ text: undefined, only: undefined, archived: undefined })}>{t('clear')}</Button>}
        >
          {search.text !== undefined && t('noneText')}
        </EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState icon={Tags} title={t('emptyTitle')} action={create}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <DataList label={t('title')}>
          {rows.map((label) => (
            <LabelRow key={label.id} label={label} mayWrite={mayWrite} onOpen={() => open(label.id)} />
          ))}
        </DataList>
      )}
      <LoadMore {...labels} />
      {search.open !== undefined && (
        <LabelSheet key={search.open} labelId={search.open} mayWrite={mayWrite} onClose={() => open(undefined)} />
      )}
      {making === 'label' && <NewLabelSheet onClose={() => setMaking(undefined)} />}
      {making === 'import' && <ImportDialog onClose={() => setMaking(undefined)} />}
    </Panel>
  )
}

/** An address without what is not there. */
function clean<T extends Record<string, unknown>>(search: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as { [K in keyof T]: NonNullable<T[K]> }
}
