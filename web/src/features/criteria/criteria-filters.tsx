import type { RubricSummary } from '@kensa/contract/api/rubrics'
import type { RubricContent } from '@kensa/contract/rubric'
import { useTranslations } from 'use-intl'
import type { AssessmentCounts } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { assessmentStates, type CriteriaUrl, type CriteriaUrlChange, ofVersion, readAnswered } from './criteria-url.ts'

type CriteriaFiltersProps = {
  url: CriteriaUrl
  rubrics: readonly RubricSummary[]
  rubricId: string
  number: number
  content: RubricContent | undefined
  counts: AssessmentCounts | undefined
  onChange: (change: CriteriaUrlChange) => void
}

const any = 'any'

type RubricFieldProps = {
  rubrics: readonly RubricSummary[]
  rubricId: string | undefined
  onChange: (change: CriteriaUrlChange) => void
  className?: string
}

/** By which rubric the pictures were assessed. A job knows but one, so choosing another leaves it. */
export function RubricField({ rubrics, rubricId, onChange, className = '' }: RubricFieldProps) {
  const t = useTranslations('criteria.filter')
  const offered = rubrics
    .filter(({ id, archivedAt }) => archivedAt === null || id === rubricId)
    .map(({ id, name }) => ({ value: id, label: name }))
  const isKnown = rubricId === undefined || offered.some(({ value }) => value === rubricId)
  return (
    <Select
      label={t('rubric')}
      labelHidden
      className={className}
      value={rubricId ?? ''}
      options={isKnown ? offered : [{ value: rubricId, label: '…' }, ...offered]}
      onChange={(rubric) => onChange({ ...ofVersion, rubric, version: undefined, job: undefined })}
    />
  )
}

/** What narrows the results; each change counts at once and is part of the address. */
export function CriteriaFilters(props: CriteriaFiltersProps & { labelHidden: boolean; className: string }) {
  const { url, rubrics, rubricId, number, content, counts, onChange, labelHidden, className } = props
  const t = useTranslations('criteria.filter')
  const tDecision = useTranslations('common.decision')
  const format = useFormat()
  const newest = Math.max(number, rubrics.find(({ id }) => id === rubricId)?.number ?? 1)
  const countOf = (patternId: string | null) => counts?.patterns.find((one) => one.patternId === patternId)?.total ?? 0
  const withCount = (label: string, count: number | undefined) => (count === undefined ? label : `${label} (${format.number(count)})`)
  const patterns = content?.patterns ?? []
  return (
    <div className={className}>
      {newest > 1 && (
        <Select
          label={t('version')}
          labelHidden={labelHidden}
          value={String(number)}
          options={Array.from({ length: newest }, (_, k) => newest - k).map((one) => ({
            value: String(one),
            label: t('versionOf', { number: one }),
          }))}
          onChange={(version) => onChange({ ...ofVersion, rubric: rubricId, version: Number(version) })}
        />
      )}
      <Select
        label={t('state')}
        labelHidden={labelHidden}
        value={url.state ?? any}
        options={[
          { value: any, label: t('anyState') },
          ...assessmentStates.map((state) => ({ value: state, label: withCount(tDecision(state), counts?.states[state]) })),
        ]}
        onChange={(value) => onChange({ state: assessmentStates.find((state) => state === value) })}
      />
      <Select
        label={t('pattern')}
        labelHidden={labelHidden}
        value={url.pattern ?? any}
        options={[
          { value: any, label: t('anyPattern') },
          ...patterns.map(({ id, name }) => ({ value: id, label: withCount(name, counts && countOf(id)) })),
          { value: 'none', label: withCount(t('noPattern'), counts && countOf(null)) },
        ]}
        onChange={(value) => onChange({ pattern: value === any ? undefined : value })}
      />
      {!labelHidden && <AnsweredField answered={url.answered} content={content} onChange={onChange} />}
    </div>
  )
}

type AnsweredFieldProps = {
  answered: string | undefined
  content: RubricContent | undefined
  onChange: (change: CriteriaUrlChange) => void
}

/** A criterion and the answer that is looked for; the matrix has this in the headings of its columns. */
function AnsweredField({ answered, content, onChange }: AnsweredFieldProps) {
  const t = useTranslations('criteria.filter')
  const tAnswer = useTranslations('criteria.answer')
  const chosen = readAnswered(answered)
  return (
    <div className="flex flex-col gap-2">
      <Select
        label={t('answered')}
        value={chosen?.criterionId ?? any}
        options={[
          { value: any, label: t('anyAnswer') },
          ...(content?.criteria ?? []).map(({ id, question }) => ({ value: id, label: `${id} ${question}` })),
        ]}
        onChange={(value) => onChange({ answered: value === any ? undefined : `${value}:${chosen?.answer ?? 1}` })}
      />
      {chosen !== undefined && (
        <SegmentedControl
          label={t('answer')}
          value={chosen.answer === 1 ? 'yes' : 'no'}
          segments={[
            { value: 'yes', label: tAnswer('yes') },
            { value: 'no', label: tAnswer('no') },
          ]}
          onChange={(value) => onChange({ answered: `${chosen.criterionId}:${value === 'yes' ? 1 : 0}` })}
        />
      )}
    </div>
  )
}
