import type { Assessment } from '@kensa/contract/api/assessments'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../api/use-scope.ts'
import { formatTimeCode } from '../../i18n/format-time-code.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { verdictQuery } from '../review/queries.ts'
import { replayQuery } from './assessment-queries.ts'

/** How sure, by what, and the verdict behind it with its proof that it decides the same again. */
export function AssessmentFacts({ assessment }: { assessment: Assessment }) {
  const t = useTranslations('criteria.facts')
  const tMethod = useTranslations('criteria.method')
  const format = useFormat()
  const mayReadVerdicts = useScope('verdict.read')
  const { verdictId, confidence, method, rubricNumber, assetId, assetName, tMs, createdAt, changedAt } = assessment
  const { data: verdict } = useQuery({ ...verdictQuery(verdictId), enabled: mayReadVerdicts })
  const { data: replay } = useQuery({ ...replayQuery(verdictId), enabled: mayReadVerdicts })
  const rows: (false | { name: string; value: ReactNode })[] = [
    {
      name: t('file'),
      value: (
        <>
          <Link
            to="/assets/$assetId"
            params={{ assetId }}
            search={tMs > 0 ? { t: tMs / 1000 } : {}}
            className="underline decoration-line-strong underline-offset-2 hover:decoration-current"
          >
            {assetName}
          </Link>
          {tMs > 0 && <span className="text-ink-faint"> {formatTimeCode(tMs)}</span>}
        </>
      ),
    },
    { name: t('method'), value: tMethod(method) },
    { name: t('confidence'), value: confidence === null ? t('noConfidence') : format.percent(confidence) },
    { name: t('version'), value: format.number(rubricNumber) },
    verdict !== undefined && {
      name: t('model'),
      value: (
        <>
          {verdict.provenance.pack}, {verdict.provenance.modelRole}
          <span className="block truncate text-sm text-ink-faint" title={verdict.provenance.packVersion}>
            {verdict.provenance.packVersion}
          </span>
        </>
      ),
    },
    verdict !== undefined && { name: t('rule'), value: t(`rules.${verdict.rule.kind}`) },
    replay !== undefined && { name: t('replay'), value: t(replay.equal ? 'replayEqual' : 'replayDiffers') },
    { name: t('verdict'), value: <code className="font-mono text-xs break-all select-all">{verdictId}</code> },
    { name: t('assessed'), value: format.dateTime(createdAt) },
    changedAt !== null && { name: t('changed'), value: format.dateTime(changedAt) },
  ]
  return (
    <dl className="grid grid-cols-[minmax(6.5rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-2">
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
