import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { labelOf } from '../../../api/label-of.ts'
import { labelsQuery } from '../../../api/labels-query.ts'
import { LabelDot } from '../../../ui/label-dot.tsx'

const shown = 6

/** The labels of a goal by name; of many the first ones, and how many more there are. */
export function GoalLabels({ labelIds }: { labelIds: readonly string[] }) {
  const t = useTranslations('certificates')
  const { data: labels } = useQuery(labelsQuery)
  const rest = labelIds.length - shown
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {labelIds.slice(0, shown).map((id) => {
        const label = labelOf(labels, id)
        return (
          <span key={id} className="inline-flex items-center gap-1.5">
            <LabelDot color={label?.color} />
            {label?.name ?? '…'}
          </span>
        )
      })}
      {rest > 0 && <span className="text-ink-faint">{t('moreLabels', { count: rest })}</span>}
    </span>
  )
}

export function useLabelNames(labelIds: readonly string[]): string {
  const { data: labels } = useQuery(labelsQuery)
  return labelIds.map((id) => labelOf(labels, id)?.name ?? '…').join(', ')
}
