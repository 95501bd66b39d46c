import type { Assessment } from '@kensa/contract/api/assessments'
import type { RubricContent } from '@kensa/contract/rubric'
import { Check, ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { DecisionBadge } from '../../ui/decision-badge.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { RegionPicture } from '../review/region-picture.tsx'
import type { AnswerChange } from './answer-edits.ts'
import { AnswerList } from './answer-list.tsx'
import { answerOf, toggled } from './answers.ts'
import { AssessmentFacts } from './assessment-facts.tsx'
import { PatternLine } from './pattern-line.tsx'
import { PatternList } from './pattern-list.tsx'
import { RawAnswer } from './raw-answer.tsx'
import { SeenBoxes } from './seen-boxes.tsx'

type AssessmentSheetProps = {
  assessment: Assessment
  content: RubricContent
  /** Undefined where the person may not change anything. */
  onChange: ((change: AnswerChange) => void) | undefined
  onPrevious: (() => void) | undefined
  onNext: (() => void) | undefined
  onClose: () => void
}

/** One picture with all that was answered about it: where it was seen, what it makes, and from what it came. */
export function AssessmentSheet({ assessment, content, onChange, onPrevious, onNext, onClose }: AssessmentSheetProps) {
  const t = useTranslations('criteria')
  const [pointed, setPointed] = useState<string>()
  // As they were when the picture came into sight: rows stay in place while answers change.
  const [grouped, setGrouped] = useState({ id: assessment.id, answers: assessment.answers })
  if (grouped.id !== assessment.id) setGrouped({ id: assessment.id, answers: assessment.answers })
  const { answers, machineAnswers, patterns, seenAt, state, modelAnswerId, assetName } = assessment
  const complete = content.criteria.every(({ id }) => answerOf(answers, id) !== null)
  return (
    <Sheet
      open
      wide
      onClose={onClose}
      title={assetName}
      footer={
        <>
          <IconButton
            icon={ChevronLeft}
            tone="secondary"
            label={t('previous')}
            disabled={!onPrevious}
            onClick={onPrevious}
            className="phone:flex-none!"
          />
          <IconButton
            icon={ChevronRight}
            tone="secondary"
            label={t('next')}
            disabled={!onNext}
            onClick={onNext}
            className="phone:flex-none!"
          />
          {onChange && (
            <>
              <Button
                disabled={state === 'rejected'}
                onClick={() => onChange({ answers: {}, state: 'rejected' })}
                className="desktop:ml-auto"
              >
                <X aria-hidden className="size-4 text-bad" strokeWidth={2.6} />
                {t('reject')}
              </Button>
              <Button tone="primary" disabled={state === 'accepted'} onClick={() => onChange({ answers: {}, state: 'accepted' })}>
                <Check aria-hidden className="size-4" strokeWidth={2.6} />
                {t('accept')}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="flex min-w-0 flex-col gap-5 max-lg:contents">
          <RegionPicture
            key={assessment.id}
            picture={assessment}
            box={undefined}
            alt={t('picture', { file: assetName })}
            whole
            className="h-[min(56dvh,40rem)] rounded-sm max-lg:sticky max-lg:top-0 max-lg:z-20 phone:h-[32dvh]"
            overlay={(toView) => <SeenBoxes seenAt={seenAt} pointed={pointed} toView={toView} />}
          />
          <div className="flex items-center gap-3 lg:hidden">
            <div className="min-w-0 flex-1">
              <PatternLine patterns={patterns} answersComplete={complete} />
            </div>
            <DecisionBadge state={state} />
          </div>
          <section aria-label={t('patterns')} className="min-w-0 max-lg:order-1">
            <h3 className="mb-2 flex items-center justify-between gap-3 font-semibold">
              {t('patterns')}
              <span className="max-lg:hidden">
                <DecisionBadge state={state} />
              </span>
            </h3>
            <PatternList patterns={patterns} answersComplete={complete} onPoint={setPointed} />
          </section>
          <section aria-label={t('facts.title')} className="min-w-0 max-lg:order-2">
            <h3 className="mb-2 font-semibold">{t('facts.title')}</h3>
            <AssessmentFacts assessment={assessment} />
            {modelAnswerId !== null && <RawAnswer key={modelAnswerId} modelAnswerId={modelAnswerId} />}
          </section>
        </div>
        <section aria-label={t('answers')} className="min-w-0 lg:sticky lg:top-0 lg:max-h-[calc(100dvh-9rem)] lg:overflow-y-auto">
          <h3 className="mb-2 font-semibold">{t('answers')}</h3>
          <AnswerList
            criteria={content.criteria}
            answers={answers}
            machineAnswers={machineAnswers}
            groupedBy={grouped.answers}
            seenAt={seenAt}
            fired={patterns[0]?.fired ?? []}
            onPoint={setPointed}
            onToggle={onChange && ((id) => onChange({ answers: { [id]: toggled(answerOf(answers, id)) } }))}
          />
        </section>
      </div>
    </Sheet>
  )
}
