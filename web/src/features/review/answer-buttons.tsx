import { useTranslations } from 'use-intl'
import { type BigAnswer, bigAnswers } from './big-answers.ts'
import { KeyHint } from './key-hint.tsx'

type AnswerButtonsProps = { disabled: boolean; onAnswer: (answer: BigAnswer, byPointer: boolean) => void }

/** The three big answers, as wide as a thumb likes them. */
export function AnswerButtons({ disabled, onAnswer }: AnswerButtonsProps) {
  const t = useTranslations('review')
  return (
    <div role="group" aria-label={t('answers')} className="grid grid-cols-3 gap-2">
      {bigAnswers.map(({ answer, icon: Icon, keys, style }) => (
        <button
          key={answer}
          type="button"
          disabled={disabled}
          // A press by key has no clicks to count.
          onClick={(event) => onAnswer(answer, event.detail > 0)}
          className={`flex h-20 flex-col items-center justify-center gap-1 rounded-xl px-1 font-semibold transition-colors select-none disabled:opacity-50 phone:h-18 ${style}`}
        >
          <Icon aria-hidden className="size-6" strokeWidth={2.4} />
          <span className="flex items-center gap-1.5 leading-tight">
            {t(`answer.${answer}`)} <KeyHint keys={keys} />
          </span>
        </button>
      ))}
    </div>
  )
}
