import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Rubric } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Badge } from '../../ui/badge.tsx'
import { DataList, DataRow } from '../../ui/data-list.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { SkeletonRows } from '../../ui/skeleton-rows.tsx'
import { rubricVersionsQuery } from './rubric-queries.ts'
import { VersionSheet } from './version-sheet.tsx'

type VersionsTabProps = {
  rubric: Rubric
  dirty: boolean
  readOnly: boolean
  /** The version that is looked at. */
  version: number | undefined
  onLook: (number: number | undefined) => void
  onRestored: (rubric: Rubric) => void
}

/** Every content that was ever in force, with who made it and when. */
export function VersionsTab({ rubric, dirty, readOnly, version, onLook, onRestored }: VersionsTabProps) {
  const t = useTranslations('rubrics')
  const format = useFormat()
  const versions = useInfiniteQuery(rubricVersionsQuery(rubric.id))
  const rows = versions.data?.pages.flatMap((page) => page.data)
  if (rows === undefined)
    return versions.isError ? <ErrorState error={versions.error} onRetry={() => versions.refetch()} /> : <SkeletonRows rows={4} />
  return (
    <>
      <DataList label={t('tab.versions')}>
        {rows.map((row, at) => {
          const before = rows[at + 1]
          return (
            <DataRow
              key={row.number}
              title={
                <button type="button" onClick={() => onLook(row.number)} className="min-h-8 text-left hover:underline touch:min-h-11">
                  {t('version', { number: row.number })}
                </button>
              }
              facts={
                <>
                  <span>{row.actor.kind === 'system' ? t('versions.system') : row.actor.name}</span>
                  <time dateTime={row.createdAt} title={format.dateTime(row.createdAt)}>
                    {format.relative(row.createdAt)}
                  </time>
                  <span>{t('criteriaCount', { count: row.criterionCount })}</span>
                  <span>{t('patternsCount', { count: row.patternCount })}</span>
                </>
              }
              end={
                <>
                  {row.number > 1 && before !== undefined && (
                    <Badge tone={before.rulesHash === row.rulesHash ? 'neutral' : 'accent'}>
                      {t(before.rulesHash === row.rulesHash ? 'versions.words' : 'versions.rules')}
                    </Badge>
                  )}
                  {row.number === rubric.number && <Badge tone="good">{t('versions.current')}</Badge>}
                </>
              }
            />
          )
        })}
      </DataList>
      <LoadMore {...versions} />
      {version !== undefined && (
        <VersionSheet
          key={version}
          rubric={rubric}
          number={version}
          dirty={dirty}
          readOnly={readOnly}
          onRestored={onRestored}
          onClose={() => onLook(undefined)}
        />
      )}
    </>
  )
}
