import type { Assessment } from '@kensa/contract/api/assessments'
import type { Criterion } from '@kensa/contract/rubric'
import { useTranslations } from 'use-intl'
import { Shortcut } from '../../ui/shortcut.tsx'
import { AnswerMark } from './answer-mark.tsx'
import { answerNames, answerOf } from './answers.ts'

type MatrixReadoutProps = { assessment: Assessment | undefined; criterion: Criterion | undefined; mayChange: boolean }

/** What the cell under the pointer or the focus says, in words, at one place under the matrix. */
export function MatrixReadout({ assessment, criterion, mayChange }: MatrixReadoutProps) {
  const t = useTranslations('criteria')
  const answer = assessment && criterion ? answerOf(assessment.answers, criterion.id) : undefined
  const machine = assessment && criterion ? answerOf(assessment.machineAnswers, criterion.id) : undefined
  return (
    <p className="flex min-h-10 shrink-0 items-center gap-2.5 border-t border-line px-3 text-sm">
      {assessment === undefined || criterion === undefined || answer === undefined || machine === undefined ? (
        <span className="text-ink-faint">{t('readoutEmpty')}</span>
      ) : (
        <>
          <span className="font-mono text-xs text-ink-faint">{criterion.id}</span>
          <span className="min-w-0 truncate">{criterion.question}</span>
          <span className="flex shrink-0 items-center gap-1.5 font-medium">
            <AnswerMark answer={answer} />
            {t(`answer.${answerNames[`${answer}`]}`)}
          </span>
          {answer !== machine && (
            <span className="shrink-0 text-accent">{t('machineSaid', { answer: t(`answer.${answerNames[`${machine}`]}`) })}</span>
          )}
        </>
      )}
      {mayChange && (
        <span className="ml-auto flex shrink-0 items-center gap-1.5 text-ink-faint max-lg:hidden">
          <Shortcut keys={t('spaceKey')} /> {t('changesIt')}
        </span>
      )}
    </p>
  )
}
