import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { RubricSummary } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Badge } from '../../ui/badge.tsx'
import { DataRow } from '../../ui/data-list.tsx'
import { RubricActions } from './rubric-actions.tsx'

export function RubricRow({ rubric, mayWrite }: { rubric: RubricSummary; mayWrite: boolean }) {
  const t = useTranslations('rubrics')
  const format = useFormat()
  return (
    <DataRow
      title={
        <Link to="/criteria/rubrics/$rubricId" params={{ rubricId: rubric.id }} search={{}} className="break-words hover:underline">
          {rubric.name}
        </Link>
      }
      facts={
        <>
          <span>{t('criteriaCount', { count: rubric.criterionCount })}</span>
          <span>{t('patternsCount', { count: rubric.patternCount })}</span>
          <span>{t('version', { number: rubric.number })}</span>
          <time dateTime={rubric.updatedAt} title={format.dateTime(rubric.updatedAt)}>
            {t('changed', { when: format.relative(rubric.updatedAt) })}
          </time>
        </>
      }
      end={
        <>
          {rubric.archivedAt !== null && <Badge>{t('archived')}</Badge>}
          <RubricActions rubric={rubric} mayWrite={mayWrite} />
        </>
      }
    />
  )
}
