import { compilePatterns, type RankedPattern } from '@kensa/algorithms/patterns/rank-patterns'
import { wordPattern } from '@kensa/algorithms/patterns/word-pattern'
import { Dices } from 'lucide-react'
import { type Dispatch, memo, type SetStateAction, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Select } from '../../ui/select.tsx'
import type { RubricDraft } from './draft.ts'
import type { Analysis } from './use-analysis.ts'
import { useLanguageName } from './use-language-name.ts'
import { useWordingLanguage } from './use-wording-language.ts'

/** Answers that were not given are no. By the criterion's key. */
export type TrialAnswers = Readonly<Record<string, 0 | 1>>
type TryPanelProps = {
  draft: RubricDraft
  analysis: Analysis
  languages: readonly string[]
  answers: TrialAnswers
  onAnswer: Dispatch<SetStateAction<TrialAnswers>>
  className?: string
}

/** What answers would make of the rules as they are written, reckoned here by the same steps as on the server. */
export function TryPanel({ draft, analysis, languages, answers, onAnswer, className }: TryPanelProps) {
  const t = useTranslations('rubrics.try')
  const languageName = useLanguageName()
  const [language, setLanguage] = useWordingLanguage(languages)
  const { content, rulesText } = analysis
  const rank = useMemo(() => rankerOf(rulesText), [rulesText])
  const ranked = useMemo(() => {
    const byId = Object.fromEntries(draft.criteria.map(({ key, code }) => [code.trim(), answers[key] ?? 0] as const))
    return rank?.(byId)
  }, [rank, draft.criteria, answers])
  const all = (answer: () => 0 | 1) => onAnswer(Object.fromEntries(draft.criteria.map(({ key }) => [key, answer()])))
  const fired = new Set(ranked?.[0]?.fired)
  return (
    <section aria-label={t('title')} className={classNames('flex flex-col rounded-lg border border-line bg-surface', className)}>
      <div className="flex items-center justify-between gap-2 px-4 pt-3">
        <h2 className="text-lg font-semibold">{t('title')}</h2>
        <Select
          label={t('language')}
          labelHidden
          value={language}
          options={languages.map((value) => ({ value, label: languageName(value) }))}
          onChange={setLanguage}
          className="w-36"
        />
      </div>
      <p className="px-4 pt-1 text-sm text-ink-faint">{t('text')}</p>
      <div
        role="region"
        aria-label={t('result')}
        tabIndex={0}
        className="mx-4 mt-3 max-h-[45%] shrink-0 overflow-y-auto rounded-lg bg-sunken px-3 py-2.5 phone:max-h-none"
      >
        {ranked === undefined ? (
          <p className="text-ink-soft">{t(content.criteria.length === 0 ? 'noCriteria' : 'faulty')}</p>
        ) : ranked.length === 0 ? (
          <p className="text-ink-soft">{t(content.patterns.length === 0 ? 'noPatterns' : 'none')}</p>
        ) : (
          <ol className="space-y-3">
            {ranked.map((pattern, place) => (
              <RankedLine key={pattern.id} pattern={pattern} place={place + 1} analysis={analysis} language={language} />
            ))}
          </ol>
        )}
      </div>
      <div className="flex flex-wrap gap-2 px-4 py-3">
        <Button onClick={() => all(() => 0)}>{t('allNo')}</Button>
        <Button onClick={() => all(() => (Math.random() < 0.5 ? 1 : 0))}>
          <Dices aria-hidden className="size-4" />
          {t('random')}
        </Button>
      </div>
      <ul aria-label={t('answers')} className="min-h-0 flex-1 overflow-y-auto border-t border-line py-1">
        {draft.criteria.map(({ key, code, question }) => (
          <AnswerRow
            key={key}
            criterionKey={key}
            code={code}
            question={question}
            answer={answers[key] ?? 0}
            isFired={fired.has(code.trim())}
            onAnswer={onAnswer}
          />
        ))}
      </ul>
    </section>
  )
}

type RankedLineProps = { pattern: RankedPattern; place: number; analysis: Analysis; language: string }

function RankedLine({ pattern, place, analysis, language }: RankedLineProps) {
  const t = useTranslations('rubrics.try')
  const format = useFormat()
  const { criteria, patterns } = analysis.content
  return (
    <li className={place === 1 ? undefined : 'text-sm text-ink-soft'}>
      <p className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-medium text-ink">
          {place}. {patterns.find(({ id }) => id === pattern.id)?.name || pattern.id}
        </span>
        <span className="shrink-0">{t('points', { points: format.number(pattern.score), count: pattern.score })}</span>
      </p>
      <p lang={language} className="mt-0.5 text-pretty">
        {wordPattern(pattern, patterns, criteria, language)}
      </p>
      <p className="mt-1 flex flex-wrap gap-1">
        <span className="sr-only">{t('fired')}</span>
        {pattern.fired.map((code) => (
          <code
            key={code}
            title={criteria.find(({ id }) => id === code)?.question}
            className="rounded-sm bg-surface px-1 font-mono text-xs leading-5 text-ink-soft"
          >
            {code}
          </code>
        ))}
      </p>
    </li>
  )
}

type AnswerRowProps = {
  criterionKey: string
  code: string
  question: string
  answer: 0 | 1
  isFired: boolean
  onAnswer: TryPanelProps['onAnswer']
}

const AnswerRow = memo(function AnswerRow({ criterionKey, code, question, answer, isFired, onAnswer }: AnswerRowProps) {
  const t = useTranslations('rubrics.criteria')
  return (
    <li>
      <label className="flex min-h-control items-center gap-3 px-4 py-1 hover:bg-hover">
        <code className={classNames('w-12 shrink-0 font-mono text-sm break-all', isFired ? 'font-semibold text-accent' : 'text-ink-faint')}>
          {code}
        </code>
        <span className="min-w-0 flex-1 text-sm">{question}</span>
        <input
          type="checkbox"
          role="switch"
          checked={answer === 1}
          onChange={({ target }) => onAnswer((before) => ({ ...before, [criterionKey]: target.checked ? 1 : 0 }))}
          className="peer sr-only"
        />
        <span
          aria-hidden
          className="inline-flex h-7 min-w-12 shrink-0 items-center justify-center rounded-full border border-line-strong px-2 text-sm text-ink-soft peer-checked:border-accent peer-checked:bg-accent peer-checked:text-on-accent peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent"
        >
          {t(answer === 1 ? 'yes' : 'no')}
        </span>
      </label>
    </li>
  )
})

/** Rules with mistakes rank nothing. */
function rankerOf(rulesText: string) {
  try {
    return compilePatterns(JSON.parse(rulesText))
  } catch {
    return undefined
  }
}
