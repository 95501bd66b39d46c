import type { RubricContent } from '@kensa/contract/rubric'
import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type CriteriaUrl, type CriteriaUrlChange, type noFilters, readAnswered } from './criteria-url.ts'

type Name = keyof typeof noFilters
type CriteriaChipsProps = { url: CriteriaUrl; content: RubricContent | undefined; onChange: (change: CriteriaUrlChange) => void }

/** Filters in force; pressing one takes it away. */
export function CriteriaChips({ url, content, onChange }: CriteriaChipsProps) {
  const t = useTranslations('criteria.filter')
  const tAnswer = useTranslations('criteria.answer')
  const tDecision = useTranslations('common.decision')
  const answered = readAnswered(url.answered)
  const question = content?.criteria.find(({ id }) => id === answered?.criterionId)?.question
  const pattern = content?.patterns.find(({ id }) => id === url.pattern)?.name
  const texts: { [K in Name]: string | undefined } = {
    job: url.job && t('job'),
    asset: url.asset && t('asset'),
    state: url.state && tDecision(url.state),
    pattern: url.pattern && (url.pattern === 'none' ? t('noPattern') : (pattern ?? url.pattern)),
    answered: answered && `${answered.criterionId} ${question ?? ''} ${tAnswer(answered.answer === 1 ? 'yes' : 'no')}`,
  }
  const chips = (Object.keys(texts) as Name[]).flatMap((name) => (texts[name] === undefined ? [] : [{ name, text: texts[name] }]))
  if (chips.length === 0) return null
  return (
    <div className="mb-3 flex shrink-0 gap-2 overflow-x-auto">
      {chips.map(({ name, text }) => (
        <button
          key={name}
          type="button"
          aria-label={t('remove', { name: text })}
          onClick={() => onChange({ [name]: undefined })}
          className="inline-flex h-8 max-w-full shrink-0 items-center gap-1.5 rounded-full bg-accent-soft px-3 text-sm font-medium text-accent -outline-offset-2 hover:bg-hover touch:h-11"
        >
          <span className="truncate">{text}</span>
          <X aria-hidden className="size-3.5 shrink-0" />
        </button>
      ))}
    </div>
  )
}
