import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Import } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { DataRow } from '../../ui/data-list.tsx'
import { StoredErrorText } from '../../ui/stored-error-text.tsx'
import { FileState } from './file-state.tsx'

export function ImportRow({ row }: { row: Import }) {
  const t = useTranslations('exports')
  const format = useFormat()
  const { applied } = row
  return (
    <DataRow
      title={
        <Link
          to="/exports"
          search={(search) => ({ ...search, tab: 'imports' as const, import: row.id })}
          className="break-all hover:underline"
        >
          {row.name}
        </Link>
      }
      facts={
        <>
          <span>{t(`format.${row.format}`)}</span>
          <time dateTime={row.createdAt} title={format.dateTime(row.createdAt)}>
            {format.relative(row.createdAt)}
          </time>
          <span>{format.bytes(row.bytes)}</span>
          {applied !== null && (
            <span>
              {t('importing.create')}: {format.number(applied.create)}
            </span>
          )}
        </>
      }
      end={<FileState state={row.state} />}
    >
      {row.error !== null && row.state === 'failed' && (
        <p className="pb-1 text-sm">
          <StoredErrorText error={row.error} />
        </p>
      )}
    </DataRow>
  )
}
