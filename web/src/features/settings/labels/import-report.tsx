import { CircleAlert, CircleCheck, CirclePlus, PencilLine } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { LabelImport } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Badge } from '../../../ui/badge.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { Notice } from '../../../ui/notice.tsx'

const looks = {
  create: { tone: 'good', icon: CirclePlus },
  update: { tone: 'accent', icon: PencilLine },
  unchanged: { tone: 'neutral', icon: CircleCheck },
  error: { tone: 'bad', icon: CircleAlert },
} as const
const actions = ['create', 'update', 'unchanged', 'error'] as const

/** What a file would do: how many of each, then row by row. */
export function ImportReport({ report, fileName }: { report: LabelImport; fileName: string }) {
  const t = useTranslations('labels.file')
  const format = useFormat()
  const { counts, rows } = report
  const told = counts.create + counts.update + counts.error
  return (
    <div className="space-y-4">
      <p className="font-medium break-all">{fileName}</p>
      <dl className="grid grid-cols-4 gap-2 phone:grid-cols-2">
        {actions.map((action) => (
          <div key={action} className="rounded-lg border border-line px-3 py-2">
            <dt className="text-sm text-ink-faint">{t(action)}</dt>
            <dd className={action === 'error' && counts.error > 0 ? 'text-xl font-semibold text-bad' : 'text-xl font-semibold'}>
              {format.number(counts[action])}
            </dd>
          </div>
        ))}
      </dl>
      {counts.error > 0 && <Notice tone="bad">{t('hasErrors')}</Notice>}
      {told === 0 && <Notice>{t('nothing')}</Notice>}
      {rows.length > 0 && (
        <DataList label={t('rows')}>
          {rows.map((row) => (
            <li key={row.row} className="px-4 py-3">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="text-sm text-ink-faint">{t('row', { row: row.row })}</span>
                <span className="min-w-0 flex-1 font-medium break-words">{row.name}</span>
                <Badge tone={looks[row.action].tone} icon={looks[row.action].icon}>
                  {t(row.action === 'error' ? 'oneError' : row.action)}
                </Badge>
              </p>
              {row.errors.map((error, n) => (
                <p key={n} className="mt-1 text-sm text-bad">
                  {error.column !== null && <code className="font-mono">{error.column}</code>} {t(`fault.${error.code}`)}{' '}
                  {error.found !== '' && <span className="break-all text-ink-soft">{t('found', { found: error.found })}</span>}
                </p>
              ))}
              {row.changes.length > 0 && (
                <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
                  {row.changes.map(({ column, before, after }) => (
                    <div key={column} className="contents">
                      <dt>
                        <code className="font-mono text-ink-faint">{column}</code>
                      </dt>
                      <dd className="min-w-0 break-words whitespace-pre-line">
                        {before !== '' && <del className="mr-2 text-ink-faint">{before}</del>}
                        {after === '' ? '–' : <ins className="no-underline">{after}</ins>}
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
            </li>
          ))}
        </DataList>
      )}
      {told > rows.length && <p className="text-sm text-ink-faint">{t('more', { shown: rows.length, count: told })}</p>}
    </div>
  )
}
