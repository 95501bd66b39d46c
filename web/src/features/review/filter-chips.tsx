import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { labelOf } from '../../api/label-of.ts'
import { labelsQuery } from '../../api/labels-query.ts'
import { LabelDot } from '../../ui/label-dot.tsx'
import { type noFilters, type ReviewUrl, reviewTasks, type UrlChange } from './review-url.ts'

type Name = keyof typeof noFilters

/** Filters in force; pressing one takes it away. */
export function FilterChips({ url, onChange }: { url: ReviewUrl; onChange: (change: UrlChange) => void }) {
  const t = useTranslations('review.filter')
  const tReview = useTranslations('review')
  const { data: labels } = useQuery({ ...labelsQuery, enabled: url.label !== undefined })
  const label = url.label === undefined ? undefined : labelOf(labels, url.label)
  const knownTask = reviewTasks.find((task) => task === url.task)
  const texts: { [K in Name]: string | undefined } = {
    tier: url.tier && tReview(`tier.${url.tier}`),
    label: url.label && (label?.name ?? '…'),
    reason: url.reason && tReview(`reason.${url.reason}`),
    task: knownTask && t(knownTask),
    cluster: url.cluster && t('cluster'),
    job: url.job && t('job'),
    asset: url.asset && t('asset'),
    mine: url.mine && t('mine'),
    escalated: url.escalated && t('escalated'),
    overdue: url.overdue && t('overdue'),
  }
  const chips = (Object.keys(texts) as Name[]).flatMap((name) => (texts[name] === undefined ? [] : [{ name, text: texts[name] }]))
  if (chips.length === 0) return null
  return (
    <div className="flex shrink-0 gap-2 overflow-x-auto border-b border-line px-6 py-1.5 phone:px-3 phone:py-1">
      {chips.map(({ name, text }) => (
        <button
          key={name}
          type="button"
          aria-label={t('remove', { name: text })}
          onClick={() => onChange({ [name]: undefined })}
          className="inline-flex h-8 shrink-0 items-center gap-1.5 rounded-full bg-accent-soft px-3 text-sm font-medium whitespace-nowrap text-accent -outline-offset-2 hover:bg-hover touch:h-11"
        >
          {name === 'label' && <LabelDot color={label?.color} />}
          {text}
          <X aria-hidden className="size-3.5" />
        </button>
      ))}
    </div>
  )
}
