import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { ReviewItem } from '../../api/types.ts'
import { formatTimeCode } from '../../i18n/format-time-code.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { settingsQuery, verdictQuery } from './queries.ts'
import { tierOf } from './tier-of.ts'

/** What speaks for the machine's answer, as far as it is known and may be told. */
export function Grounds({ item }: { item: ReviewItem }) {
  const t = useTranslations('review.grounds')
  const tReview = useTranslations('review')
  const format = useFormat()
  const { data: settings } = useQuery(settingsQuery)
  const { data: verdict } = useQuery(verdictQuery(item.verdictId))
  const { confidence, evidence, picture, subject } = item
  const tier = settings && tierOf(confidence, settings)
  const terms = Array.isArray(evidence['terms']) ? evidence['terms'].flatMap(wordsOf) : []
  const overdue = item.dueAt !== null && new Date(item.dueAt).getTime() < Date.now()
  const rows: (false | { name: string; value: ReactNode })[] = [
    item.note !== null && { name: t('note'), value: <q className="font-medium">{item.note}</q> },
    { name: t('reason'), value: tReview(`reason.${item.reason}`) },
    item.reason !== 'no_answer' && {
      name: t('confidence'),
      value:
        confidence === null ? (
          <>
            {t('notTold')}
            <span className="block text-sm text-ink-faint">{t('notToldText')}</span>
          </>
        ) : (
          <>
            <span className="flex items-baseline gap-2">
              {tier && tReview(`tier.${tier}`)} <span className="font-semibold">{format.percent(confidence)}</span>
            </span>
            <span aria-hidden className="mt-1 block h-1.5 max-w-40 overflow-hidden rounded-full bg-hover">
              <span className="block h-full rounded-full bg-ink-soft" style={{ width: `${confidence * 100}%` }} />
            </span>
          </>
        ),
    },
    terms.length > 0 && { name: t('terms'), value: terms.join(', ') },
    picture !== null && {
      name: t('file'),
      value: (
        <>
          {subject.assetId === null ? (
            picture.assetName
          ) : (
            <Link
              to="/assets/$assetId"
              params={{ assetId: subject.assetId }}
              search={picture.tMs > 0 ? { t: picture.tMs / 1000 } : {}}
              className="underline decoration-line-strong underline-offset-2 hover:decoration-current"
            >
              {picture.assetName}
            </Link>
          )}
          {picture.tMs > 0 && <span className="text-ink-faint"> {formatTimeCode(picture.tMs)}</span>}
        </>
      ),
    },
    verdict !== undefined && {
      name: t('model'),
      value: (
        <>
          {t('modelRole', { pack: verdict.provenance.pack, role: verdict.provenance.modelRole })}
          <span className="block truncate text-sm text-ink-faint" title={verdict.provenance.packVersion}>
            {t('version', { version: verdict.provenance.packVersion })}
          </span>
        </>
      ),
    },
    item.escalatedAt !== null && { name: t('escalated'), value: format.relative(item.escalatedAt) },
    item.dueAt !== null && {
      name: t('due'),
      value: (
        <>
          <time dateTime={item.dueAt}>{format.dateTime(item.dueAt)}</time>
          {overdue && <span className="text-doubt"> · {t('overdue')}</span>}
        </>
      ),
    },
  ]
  return (
    <dl className="grid grid-cols-[minmax(6.5rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-2.5">
      {rows.map(
        (row) =>
          row && (
            <div key={row.name} className="contents">
              <dt className="text-ink-faint">{row.name}</dt>
              <dd className="min-w-0">{row.value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** A term of the evidence: words, or what has them as its text. */
function wordsOf(term: unknown): string[] {
  if (typeof term === 'string') return [term]
  const text = typeof term === 'object' && term !== null && 'text' in term ? term.text : undefined
  return typeof text === 'string' ? [text] : []
}
