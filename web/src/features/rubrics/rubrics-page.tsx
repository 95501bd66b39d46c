import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { FileJson2, ListChecks, Plus, SquarePen, Upload } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../api/use-scope.ts'
import { Button } from '../../ui/button.tsx'
import { buttonStyle } from '../../ui/button-style.ts'
import { DataList } from '../../ui/data-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { Page } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SkeletonRows } from '../../ui/skeleton-rows.tsx'
import { DropZones } from '../upload/drop-zones.tsx'
import { ImportSheet } from './import-sheet.tsx'
import { RubricFilters } from './rubric-filters.tsx'
import { rubricsListQuery } from './rubric-queries.ts'
import { RubricRow } from './rubric-row.tsx'
import type { RubricsSearch } from './rubrics-search.ts'

const route = getRouteApi('/app/criteria/rubrics')

/** All rubrics of the organization, and the ways to a new one. */
export function RubricsPage() {
  const t = useTranslations('rubrics')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useScope('rubric.write')
  const list = useInfiniteQuery(
    rubricsListQuery({ ...(search.text !== undefined && { text: search.text }), ...(search.archived && { archived: search.archived }) }),
  )
  const [importing, setImporting] = useState<{ file?: File }>()
  const change = useCallback(
    (next: RubricsSearch) => void navigate({ search: ({ text: _, archived: __, ...rest }) => ({ ...rest, ...next }), replace: true }),
    [navigate],
  )
  const rows = list.data?.pages.flatMap((page) => page.data)
  const filtered = search.text !== undefined || search.archived !== undefined
  const importButton = (
    <Button onClick={() => setImporting({})}>
      <Upload aria-hidden className="size-4" />
      {t('import')}
    </Button>
  )
  const nothing = !filtered && rows?.length === 0
  return (
    <Page title={t('title')} width="reading">
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          mayWrite &&
          !nothing && (
            <>
              {importButton}
              <Menu
                trigger={
                  <Button tone="primary">
                    <Plus aria-hidden className="size-4" />
                    {t('create')}
                  </Button>
                }
              >
                <MenuItem icon={ListChecks} onSelect={() => navigate({ to: '/criteria/rubrics/new', search: { from: 'template' } })}>
                  {t('fromTemplate')}
                </MenuItem>
                <MenuItem icon={SquarePen} onSelect={() => navigate({ to: '/criteria/rubrics/new', search: {} })}>
                  {t('fromEmpty')}
                </MenuItem>
              </Menu>
            </>
          )
        }
      />
      {!nothing && <RubricFilters search={search} onChange={change} />}
      {rows === undefined ? (
        list.isError ? (
          <ErrorState error={list.error} onRetry={() => list.refetch()} />
        ) : (
          <SkeletonRows rows={5} />
        )
      ) : rows.length > 0 ? (
        <DataList label={t('title')}>
          {rows.map((rubric) => (
            <RubricRow key={rubric.id} rubric={rubric} mayWrite={mayWrite} />
          ))}
        </DataList>
      ) : filtered ? (
        <EmptyState
          icon={ListChecks}
          title={t(search.text === undefined ? 'noArchived' : 'noneFits')}
          action={<Button onClick={() => change({})}>{t('clear')}</Button>}
        />
      ) : (
        <EmptyState
          icon={ListChecks}
          title={t('emptyTitle')}
          action={
            mayWrite && (
              <>
                <Link to="/criteria/rubrics/new" search={{ from: 'template' }} className={buttonStyle('primary')}>
                  {t('fromTemplate')}
                </Link>
                <Link to="/criteria/rubrics/new" search={{}} className={buttonStyle()}>
                  {t('fromEmpty')}
                </Link>
                {importButton}
              </>
            )
          }
        >
          {t(mayWrite ? 'emptyText' : 'emptyReadOnly')}
        </EmptyState>
      )}
      <LoadMore {...list} />
      {mayWrite && importing === undefined && (
        <DropZones
          zones={[
            {
              key: 'rubric',
              icon: FileJson2,
              title: t('file.dropTitle'),
              hint: t('file.dropHint'),
              onFiles: ([file]) => file && setImporting({ file }),
            },
          ]}
        />
      )}
      {importing !== undefined && <ImportSheet file={importing.file} onClose={() => setImporting(undefined)} />}
    </Page>
  )
}
