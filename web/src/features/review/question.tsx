import { useTranslations } from 'use-intl'
import type { ReviewItem } from '../../api/types.ts'
import { LabelDot } from '../../ui/label-dot.tsx'
import { useItemWords } from './use-item-words.ts'

/** What is asked about the item in sight; read out when the next one comes. */
export function Question({ item }: { item: ReviewItem }) {
  const t = useTranslations('review.question')
  const { name, label } = useItemWords()(item)
  return (
    <div className="flex items-center gap-2.5">
      {label !== undefined && <LabelDot color={label.color} className="size-4" />}
      <h2 aria-live="polite" className="min-w-0 flex-1 text-xl font-semibold text-balance">
        {item.labelId === null ? t(item.reason === 'no_answer' ? 'noAnswer' : 'other') : t('label', { name })}
      </h2>
    </div>
  )
}
