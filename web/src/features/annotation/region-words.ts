import { useTranslations } from 'use-intl'
import { labelOf } from '../../api/label-of.ts'
import type { Label, Region } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import type { DrawnRegion } from './scene.ts'

/** As much of a region as its words and its drawing need. */
export type ShownRegion = Pick<Region, 'id' | 'labelId' | 'box' | 'outline' | 'state' | 'confidence'>

/** How a region is called: by its label, with how sure the machine was; a mark tells the state where there is no room for the word. */
export function useRegionWords(labels: readonly Label[] | undefined) {
  const t = useTranslations('annotation')
  const format = useFormat()
  const nameOf = (region: Pick<Region, 'labelId'>) => labelOf(labels, region.labelId)?.name ?? (labels ? t('unknownLabel') : '…')
  const scoreOf = ({ confidence }: Pick<Region, 'confidence'>) => (confidence === null ? undefined : format.percent(confidence))
  const sizeOf = ({ box }: Pick<Region, 'box'>) =>
    t('size', { width: format.number(Math.round(box.width)), height: format.number(Math.round(box.height)) })
  return {
    ...{ nameOf, scoreOf, sizeOf },
    drawnOf: (region: ShownRegion): DrawnRegion => {
      const { id, box, outline, state } = region
      const score = scoreOf(region)
      const mark = state === 'accepted' ? '✓ ' : state === 'rejected' ? '✕ ' : ''
      const text = `${mark}${nameOf(region)}${score === undefined ? '' : ` ${score}`}`
      return { id, box, outline, state, color: labelOf(labels, region.labelId)?.color ?? 'gray', text }
    },
  }
}
