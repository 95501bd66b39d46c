import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ArrowDownToLine, ArrowUpFromLine } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../api/use-scope.ts'
import { useProject } from '../../app/use-project.ts'
import { Button } from '../../ui/button.tsx'
import { DataList } from '../../ui/data-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Page } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { SkeletonRows } from '../../ui/skeleton-rows.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { ExportRow } from './export-row.tsx'
import { exportsQuery, importsQuery } from './exports-query.ts'
import { ImportRow } from './import-row.tsx'
import { ImportSheet } from './import-sheet.tsx'

const route = getRouteApi('/app/exports')

/** What leaves as files and what came in from them. */
export function ExportsPage() {
  const t = useTranslations('exports')
  const { tab = 'exports', import: importId } = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useScope('export.write')
  const [open, setOpen] = useState<'export' | 'import'>()
  return (
    <Page title={t('title')} width="reading">
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          mayWrite && (
            <>
              <Button onClick={() => setOpen('import')}>
                <ArrowUpFromLine aria-hidden className="size-4" />
                {t('import')}
              </Button>
              <Button tone="primary" onClick={() => setOpen('export')}>
                <ArrowDownToLine aria-hidden className="size-4" />
                {t('new')}
              </Button>
            </>
          )
        }
      />
      <SegmentedControl
        label={t('tabs.label')}
        value={tab}
        segments={(['exports', 'imports'] as const).map((value) => ({ value, label: t(`tabs.${value}`) }))}
        onChange={(next) => navigate({ search: ({ tab: _, ...rest }) => ({ ...rest, ...(next === 'imports' ? { tab: next } : {}) }) })}
        className="mb-4"
      />
      {tab === 'exports' ? <ExportList /> : <ImportList />}
      {open === 'export' && <ExportDialog onClose={() => setOpen(undefined)} />}
      {(open === 'import' || importId !== undefined) && (
        <ImportSheet
          importId={importId}
          onImport={(id) => navigate({ search: (search) => ({ ...search, tab: 'imports', import: id }) })}
          onClose={() => {
            setOpen(undefined)
            void navigate({ search: ({ import: _, ...rest }) => rest })
          }}
        />
      )}
    </Page>
  )
}

function ExportList() {
  const t = useTranslations('exports')
  const { projects } = useProject()
  const list = useInfiniteQuery(exportsQuery)
  const rows = list.data?.pages.flatMap((page) => page.data)
  return (
    <Rows list={list} rows={rows} label={t('listLabel')} empty={[t('emptyTitle'), t('emptyText')]}>
      {(row) => <ExportRow key={row.id} row={row} projectName={projects.find(({ id }) => id === row.filter.projectId)?.name} />}
    </Rows>
  )
}

function ImportList() {
  const t = useTranslations('exports')
  const list = useInfiniteQuery(importsQuery)
  const rows = list.data?.pages.flatMap((page) => page.data)
  return (
    <Rows list={list} rows={rows} label={t('importsLabel')} empty={[t('importsEmptyTitle'), t('importsEmptyText')]}>
      {(row) => <ImportRow key={row.id} row={row} />}
    </Rows>
  )
}

type RowsProps<Row> = {
  list: { isError: boolean; error: unknown; refetch: () => unknown } & Parameters<typeof LoadMore>[0]
  rows: readonly Row[] | undefined
  label: string
  empty: [title: string, text: string]
  children: (row: Row) => ReactNode
}

function Rows<Row>({ list, rows, label, empty, children }: RowsProps<Row>) {
  if (rows === undefined) return list.isError ? <ErrorState error={list.error} onRetry={() => list.refetch()} /> : <SkeletonRows rows={4} />
  if (rows.length === 0)
    return (
      <EmptyState icon={ArrowDownToLine} title={empty[0]}>
        {empty[1]}
      </EmptyState>
    )
  return (
    <>
      <DataList label={label}>{rows.map(children)}</DataList>
      <LoadMore {...list} />
    </>
  )
}
