import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { labelOf } from '../../api/label-of.ts'
import { labelsQuery } from '../../api/labels-query.ts'
import type { Label, ReviewItem } from '../../api/types.ts'

/** What an item is called: its label's name as it is now, else its file's. */
export function useItemWords(): (item: ReviewItem) => { name: string; label: Label | undefined } {
  const t = useTranslations('review.question')
  const { data: labels } = useQuery(labelsQuery)
  return ({ labelId, picture }) => {
    if (labelId === null) return { name: picture?.assetName ?? '–', label: undefined }
    const label = labelOf(labels, labelId)
    return { name: label?.name ?? (labels === undefined ? '…' : t('unknownLabel')), label }
  }
}
