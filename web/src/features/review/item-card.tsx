import { Check, ImageOff, UserRound, ZoomIn } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { Label, ReviewItem } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { LabelDot } from '../../ui/label-dot.tsx'
import { boxOf } from './box.ts'
import { RegionPicture } from './region-picture.tsx'
import { partsOf } from './task-parts.ts'

type ItemCardProps = {
  item: ReviewItem
  name: string
  label: Label | undefined
  selected: boolean
  /** Undefined where nothing can be decided: then a press looks closely. */
  onChoose: ((itemId: string, range: boolean) => void) | undefined
  onLook: (itemId: string) => void
}

/** One item among many: what it is about, what it is taken for, and how sure. A press chooses it or leaves it out. */
export const ItemCard = memo(function ItemCard({ item, name, label, selected, onChoose, onLook }: ItemCardProps) {
  const t = useTranslations('review.grid')
  const format = useFormat()
  const { id, picture, confidence, claim } = item
  const { Name } = partsOf(item)
  const file = picture?.assetName ?? ''
  const text = confidence === null ? t('itemPlain', { name, file }) : t('item', { name, file, confidence: format.percent(confidence) })
  return (
    <div className="group relative flex h-full flex-col">
      <div className={`relative min-h-0 flex-1 overflow-hidden rounded-sm ${selected ? 'ring-3 ring-accent' : ''}`}>
        <button
          type="button"
          data-grid-focus
          data-item={id}
          aria-label={text}
          aria-pressed={onChoose === undefined ? undefined : selected}
          onClick={(event) => (onChoose === undefined ? onLook(id) : onChoose(id, event.shiftKey))}
          onKeyDown={(event) => {
            if (event.key === 'x') onChoose?.(id, event.shiftKey)
            // Enter opens even while Space and clicks choose.
            if (event.key === 'Enter') {
              event.preventDefault()
              onLook(id)
            }
          }}
          className="absolute inset-0 -outline-offset-2"
        >
          {picture === null ? (
            <span className="grid size-full place-items-center bg-mat">
              <ImageOff aria-hidden className="size-6 text-ink-faint" strokeWidth={1.5} />
            </span>
          ) : (
            <RegionPicture picture={picture} box={boxOf(item)} alt="" small className="size-full" />
          )}
        </button>
        {selected && (
          <span
            aria-hidden
            className="pointer-events-none absolute top-1.5 left-1.5 grid size-6 place-items-center rounded-full bg-accent text-on-accent shadow-raised"
          >
            <Check className="size-4" strokeWidth={3} />
          </span>
        )}
        {claim !== null && !claim.mine && (
          <span className="pointer-events-none absolute bottom-1.5 left-1.5 flex items-center gap-1 rounded-sm bg-veil px-1.5 py-0.5 text-xs text-on-veil">
            <UserRound aria-hidden className="size-3" />
            {t('busy')}
          </span>
        )}
        {onChoose !== undefined && (
          <button
            type="button"
            aria-label={t('look', { name })}
            onClick={() => onLook(id)}
            className="absolute right-0 bottom-0 grid size-11 place-items-center -outline-offset-4 opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 touch:opacity-100"
          >
            <span className="grid size-7 place-items-center rounded-full bg-veil text-on-veil">
              <ZoomIn aria-hidden className="size-4" />
            </span>
          </button>
        )}
      </div>
      <p className="flex h-6 shrink-0 items-center gap-1.5 px-0.5 text-xs text-ink-soft">
        {label !== undefined && <LabelDot color={label.color} className="size-2.5" />}
        <span className="min-w-0 flex-1 truncate">
          <Name item={item} />
        </span>
        {confidence !== null && <span className="shrink-0 text-ink-faint">{format.percent(confidence)}</span>}
      </p>
    </div>
  )
})
