import { Play } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { SearchHit } from '../../api/types.ts'
import { formatTimeCode } from '../../i18n/format-time-code.ts'
import { SelectDot } from '../../ui/grid/select-dot.tsx'
import { MatImage } from '../../ui/mat-image.tsx'

type HitCardProps = {
  hit: SearchHit
  selected: boolean
  selecting: boolean
  current: boolean
  onOpen: (frameId: string) => void
  onChoose: (frameId: string, range: boolean) => void
}

/** One hit in the grid: the whole picture, its time code, its file and its score. Made anew only when it changes. */
export const HitCard = memo(function HitCard({
  hit: { rank, score, frame, asset },
  selected,
  selecting,
  current,
  onOpen,
  onChoose,
}: HitCardProps) {
  const t = useTranslations('search.hit')
  const time = formatTimeCode(frame.tMs)
  const label = asset.kind === 'video' ? t('openAt', { rank, name: asset.name, time }) : t('open', { rank, name: asset.name })
  return (
    <div className="group relative flex h-full flex-col">
      <div className={`relative min-h-0 flex-1 overflow-hidden rounded-sm ${selected || current ? 'ring-3 ring-accent' : ''}`}>
        <button
          type="button"
          data-grid-focus
          aria-label={label}
          onClick={(event) => (selecting ? onChoose(frame.id, event.shiftKey) : onOpen(frame.id))}
          onKeyDown={(event) => {
            if (event.key === 'x') onChoose(frame.id, event.shiftKey)
            // Enter opens even while Space and clicks select.
            if (event.key === 'Enter') {
              event.preventDefault()
              onOpen(frame.id)
            }
          }}
          className="absolute inset-0 -outline-offset-2"
        >
          <MatImage src={frame.thumbUrl} alt="" className="size-full" />
          {asset.kind === 'video' && (
            <span className="absolute right-1.5 bottom-1.5 flex items-center gap-1 rounded-sm bg-veil px-1.5 py-0.5 text-xs text-on-veil">
              <Play aria-hidden className="size-3 fill-current" />
              {time}
            </span>
          )}
        </button>
        <SelectDot label={t('select', { rank })} selected={selected} shown={selecting} onChoose={(range) => onChoose(frame.id, range)} />
      </div>
      <p className="flex h-6 shrink-0 items-baseline justify-between gap-2 px-0.5 pt-1 text-xs text-ink-soft">
        <span className="truncate">{asset.name}</span>
        <span className="shrink-0 text-ink-faint">{score.toFixed(2)}</span>
      </p>
    </div>
  )
})
