import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Download, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AuditEntry } from '../../../api/types.ts'
import { useScope } from '../../../api/use-scope.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { buttonStyle } from '../../../ui/button-style.ts'
import { DataList, DataRow } from '../../../ui/data-list.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { AuditActor } from './audit-actor.tsx'
import { auditQueryOf } from './audit-filter.ts'
import { AuditFilters } from './audit-filters.tsx'
import { auditQuery } from './audit-query.ts'
import { AuditSheet } from './audit-sheet.tsx'

const route = getRouteApi('/app/settings/audit')

export function AuditPage() {
  const t = useTranslations('audit')
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const mayRead = useScope('audit.read')
  const audit = useInfiniteQuery({ ...auditQuery(filter), enabled: mayRead })
  const [open, setOpen] = useState<AuditEntry>()
  useDocumentTitle(t('title'))
  if (!mayRead) {
    return (
      <Panel title={t('title')}>
        <p className="text-ink-soft">{t('adminsOnly')}</p>
      </Panel>
    )
  }
  const rows = audit.data?.pages.flatMap((page) => page.data)
  const csv = (
    <a className={buttonStyle('secondary')} href={`/v1/audit.csv?${new URLSearchParams(auditQueryOf(filter, Date.now()))}`} download>
      <Download aria-hidden className="size-4" />
      {t('export')}
    </a>
  )
  return (
    <Panel title={t('title')} description={t('lead')} actions={csv}>
      <AuditFilters
        filter={filter}
        onChange={(next) => navigate({ search: ({ project }) => ({ ...(project && { project }), ...next }) })}
      />
      {rows === undefined ? (
        audit.isError ? (
          <ErrorState error={audit.error} onRetry={() => audit.refetch()} />
        ) : (
          <SkeletonRows rows={5} />
        )
      ) : rows.length === 0 ? (
        <EmptyState icon={ScrollText} title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <DataList label={t('title')}>
          {rows.map((entry) => (
            <EntryRow key={entry.id} entry={entry} onOpen={() => setOpen(entry)} />
          ))}
        </DataList>
      )}
      <LoadMore {...audit} />
      {open !== undefined && <AuditSheet entry={open} onClose={() => setOpen(undefined)} />}
    </Panel>
  )
}

function EntryRow({ entry, onOpen }: { entry: AuditEntry; onOpen: () => void }) {
  const t = useTranslations('audit')
  const format = useFormat()
  return (
    <DataRow
      title={
        <button type="button" onClick={onOpen} className="max-w-full text-left hover:underline">
          {t(`action.${entry.action}`)}
          {entry.subject.name !== null && (
            <span className="font-normal break-words text-ink-soft phone:block">
              <span className="phone:hidden"> · </span>
              {entry.subject.name}
            </span>
          )}
        </button>
      }
      facts={
        <>
          <AuditActor actor={entry.actor} />
          {entry.address !== null && <span className="font-mono text-xs leading-5 phone:hidden">{entry.address}</span>}
        </>
      }
      end={
        <time dateTime={entry.at} title={format.dateTime(entry.at)} className="text-sm text-ink-faint">
          {format.relative(entry.at)}
        </time>
      }
    />
  )
}
