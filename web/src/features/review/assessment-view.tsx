import type { CriterionAnswers } from '@kensa/contract/rubric'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isTyping } from '../../app/is-typing.ts'
import { Button } from '../../ui/button.tsx'
import { answerOf, changedAnswers, toggled } from '../criteria/answers.ts'
import { SeenBoxes } from '../criteria/seen-boxes.tsx'
import { AssessmentAnswers } from './assessment-parts.tsx'
import { KeyHint } from './key-hint.tsx'
import { Question } from './question.tsx'
import { toldOf } from './told-of.ts'
import { ViewLayout } from './view-layout.tsx'
import type { ViewProps } from './view-props.ts'

/** What a machine answered about a picture: wrong answers are pressed, and then all is saved at once. */
export function AssessmentView(props: ViewProps) {
  const { item, onDecide } = props
  const t = useTranslations('review.assessment')
  const [pointed, setPointed] = useState<string>()
  // Of one item: with the next it is as at first.
  const [corrected, setCorrected] = useState<{ itemId: string; answers: CriterionAnswers }>()
  const told = toldOf(item)
  const draft = corrected?.itemId === item.id ? corrected.answers : undefined
  const changes = draft && changedAnswers(told.answers, draft)
  const changed = changes === undefined ? 0 : Object.keys(changes).length

  const begin = () => {
    setCorrected({ itemId: item.id, answers: told.answers })
    document.querySelector<HTMLElement>('[data-criterion]')?.focus()
  }
  const toggle = (id: string) => {
    const answers = draft ?? told.answers
    setCorrected({ itemId: item.id, answers: { ...answers, [id]: toggled(answerOf(answers, id)) } })
  }
  const cancel = () => setCorrected(undefined)
  const save = () => {
    if (changes === undefined || changed === 0) return
    cancel()
    onDecide(item.id, { answer: 'correct', value: { answers: changes } })
  }
  return (
    <ViewLayout
      {...props}
      question={<Question text={t(draft === undefined ? 'question' : 'correct')} />}
      answers={<AssessmentAnswers item={item} {...(draft && { answers: draft })} onPoint={setPointed} onToggle={toggle} />}
      overlay={(toView) => <SeenBoxes seenAt={told.seenAt} pointed={pointed} toView={toView} />}
      onCorrect={begin}
      foot={draft && <CorrectionFoot changed={changed} onSave={save} onCancel={cancel} />}
    />
  )
}

type CorrectionFootProps = { changed: number; onSave: () => void; onCancel: () => void }

function CorrectionFoot({ changed, onSave, onCancel }: CorrectionFootProps) {
  const t = useTranslations('review.assessment')
  const common = useTranslations('common')
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target)) return
    if (event.key === 'Escape') onCancel()
    const onOther = event.target instanceof Element && event.target.closest('button:not([data-criterion]), a') !== null
    if (event.key !== 'Enter' || onOther) return
    event.preventDefault()
    if (!event.repeat) onSave()
  })
  useEffect(() => {
    // Before the row that has the focus takes Enter for a press.
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
  return (
    <div className="mt-4 phone:mt-2">
      <p className="mb-2 text-sm text-ink-faint touch:hidden">{t('keys')}</p>
      <div className="grid grid-cols-2 gap-2 pb-1">
        <Button onClick={onCancel} className="h-12!">
          {common('cancel')} <KeyHint keys="Esc" />
        </Button>
        <Button tone="primary" disabled={changed === 0} onClick={onSave} className="h-12!">
          {t('save', { count: changed })} <KeyHint keys="Enter" inverse />
        </Button>
      </div>
    </div>
  )
}
