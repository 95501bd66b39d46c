import { useTranslations } from 'use-intl'
import { Question } from './question.tsx'
import { ViewLayout } from './view-layout.tsx'
import type { ViewProps } from './view-props.ts'

/** An item that can only be accepted or rejected. */
export function PlainView(props: ViewProps) {
  const t = useTranslations('review.question')
  return <ViewLayout {...props} question={<Question text={t(props.item.reason === 'no_answer' ? 'noAnswer' : 'other')} />} />
}
