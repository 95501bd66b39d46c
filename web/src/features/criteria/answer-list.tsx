import type { Criterion, CriterionAnswers } from '@kensa/contract/rubric'
import { Crosshair } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { AnswerMark } from './answer-mark.tsx'
import { answerNames, answerOf, groupedCriteria } from './answers.ts'

type AnswerListProps = {
  criteria: readonly Criterion[]
  answers: CriterionAnswers
  /** What the machine had answered: others are marked as corrected. */
  machineAnswers: CriterionAnswers
  /** By which the list is grouped, so that no row moves under a finger while answers change. */
  groupedBy: CriterionAnswers
  /** Criteria with a place on the picture. */
  seenAt: Readonly<Record<string, unknown>>
  /** Criteria that spoke for the first pattern. */
  fired: readonly string[]
  onPoint: (criterionId: string | undefined) => void
  /** Undefined where answers can't be changed: then a press only points. */
  onToggle: ((criterionId: string) => void) | undefined
}

/** All answers with their questions, yes first. Arrow keys go along, Space changes one. */
export function AnswerList(props: AnswerListProps) {
  const { criteria, answers, machineAnswers, groupedBy, seenAt, fired, onPoint, onToggle } = props
  const t = useTranslations('criteria')
  const root = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const rows = [...(root.current?.querySelectorAll<HTMLElement>('[data-criterion]') ?? [])]
    const next = rows[rows.indexOf(event.target as HTMLElement) + step]
    event.preventDefault()
    event.stopPropagation()
    next?.focus()
  }
  return (
    <div ref={root} role="group" aria-label={t('answers')} onKeyDown={onKeyDown} className="flex flex-col gap-3">
      {groupedCriteria(criteria, groupedBy).map((group) => {
        const name = t(`answer.${answerNames[`${group.answer}`]}`)
        return (
          <section key={`${group.answer}`} aria-label={name}>
            <h4 className="mb-1 flex items-baseline gap-2 text-sm font-medium text-ink-soft">
              {name} <span className="font-normal text-ink-faint">{group.criteria.length}</span>
            </h4>
            <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
              {group.criteria.map(({ id, question }) => {
                const answer = answerOf(answers, id)
                const corrected = answer !== answerOf(machineAnswers, id)
                const told = t(`answer.${answerNames[`${answer}`]}`)
                return (
                  <li key={id}>
                    <button
                      type="button"
                      data-criterion={id}
                      onClick={() => (onToggle === undefined ? onPoint(id) : onToggle(id))}
                      onPointerEnter={() => onPoint(id)}
                      onPointerLeave={() => onPoint(undefined)}
                      onFocus={() => onPoint(id)}
                      onBlur={() => onPoint(undefined)}
                      className="flex min-h-control w-full items-center gap-2.5 px-2.5 py-1.5 text-left -outline-offset-2 hover:bg-hover"
                    >
                      <AnswerMark answer={answer} />
                      <span className="min-w-0 flex-1">
                        {question} <span className="sr-only">{told}</span>{' '}
                        {corrected && <span className="text-sm text-accent">{t('corrected')}</span>}
                      </span>
                      {Object.hasOwn(seenAt, id) && <Crosshair aria-hidden className="size-3.5 shrink-0 text-ink-faint" />}
                      <span
                        className={`shrink-0 font-mono text-xs ${fired.includes(id) ? 'rounded-sm bg-accent-soft px-1 text-accent' : 'text-ink-faint'}`}
                      >
                        {id}
                      </span>
                    </button>
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
