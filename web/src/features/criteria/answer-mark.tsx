import { Check, Minus } from 'lucide-react'
import { type Answer, answerNames } from './answers.ts'

const looks = {
  yes: 'bg-ink-soft text-on-ink',
  no: 'text-ink-faint',
  unknown: 'border border-dashed border-doubt text-doubt',
} as const

/** An answer as a shape: a filled check, a dash, a question mark in a dashed ring. Words stand beside it or in its cell's name. */
export function AnswerMark({ answer }: { answer: Answer }) {
  const name = answerNames[`${answer}`]
  return (
    <span
      aria-hidden
      className={`grid size-[1.125rem] shrink-0 place-items-center rounded-full text-xs leading-none font-semibold ${looks[name]}`}
    >
      {name === 'yes' && <Check className="size-3" strokeWidth={3.2} />}
      {name === 'no' && <Minus className="size-3.5" strokeWidth={2.2} />}
      {name === 'unknown' && '?'}
    </span>
  )
}
