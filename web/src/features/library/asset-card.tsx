import { Link } from '@tanstack/react-router'
import { CloudUpload, Film, Play } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { Job } from '../../api/types.ts'
import { formatTimeCode } from '../../i18n/format-time-code.ts'
import { SelectDot } from '../../ui/grid/select-dot.tsx'
import { MatImage } from '../../ui/mat-image.tsx'
import { EntryState } from './entry-state.tsx'
import type { LibraryEntry } from './library-entries.ts'

type AssetCardProps = Pick<LibraryEntry, 'asset' | 'upload'> & {
  progress: Job['progress'] | undefined
  selected: boolean
  selecting: boolean
  /** Undefined where the person may not change anything. */
  onChoose: ((assetId: string, range: boolean) => void) | undefined
}

/** One file in the grid: the whole picture, its name, and its state while it is not simply ready. Made anew only when it changes. */
export const AssetCard = memo(function AssetCard({ asset, upload, progress, selected, selecting, onChoose }: AssetCardProps) {
  const t = useTranslations('library.item')
  const name = asset?.name ?? upload?.name ?? ''
  const picture = (
    <>
      {asset?.thumbUrl ? (
        <MatImage src={asset.thumbUrl} alt="" className="size-full" />
      ) : (
        <span className="grid size-full place-items-center bg-mat text-ink-faint">
          {asset?.kind === 'video' ? (
            <Film aria-hidden className="size-6" strokeWidth={1.5} />
          ) : (
            <CloudUpload aria-hidden className="size-6" strokeWidth={1.5} />
          )}
        </span>
      )}
      {asset?.durationMs != null && (
        <span className="absolute right-1.5 bottom-1.5 flex items-center gap-1 rounded-sm bg-veil px-1.5 py-0.5 text-xs text-on-veil">
          <Play aria-hidden className="size-3 fill-current" />
          {formatTimeCode(Math.round(asset.durationMs / 1000) * 1000)}
        </span>
      )}
    </>
  )
  return (
    <div className="group relative flex h-full flex-col" onDragStart={(event) => event.preventDefault()}>
      <div className={`relative min-h-0 flex-1 overflow-hidden rounded-sm ${selected ? 'ring-3 ring-accent' : ''}`}>
        {asset === undefined ? (
          picture
        ) : (
          <Link
            to="/assets/$assetId"
            params={{ assetId: asset.id }}
            data-grid-focus
            aria-label={asset.durationMs === null ? name : `${name}. ${t('video', { duration: formatTimeCode(asset.durationMs) })}`}
            onClick={(event) => {
              if (!selecting || onChoose === undefined) return
              event.preventDefault()
              onChoose(asset.id, event.shiftKey)
            }}
            onKeyDown={(event) => {
              if (event.key === 'x' && onChoose !== undefined) onChoose(asset.id, event.shiftKey)
            }}
            className="absolute inset-0 -outline-offset-2"
          >
            {picture}
          </Link>
        )}
        {asset !== undefined && onChoose !== undefined && (
          <SelectDot label={t('select', { name })} selected={selected} shown={selecting} onChoose={(range) => onChoose(asset.id, range)} />
        )}
        <EntryState asset={asset} upload={upload} progress={progress} />
      </div>
      <p className="h-6 shrink-0 truncate px-0.5 pt-1 text-xs text-ink-soft">{name}</p>
    </div>
  )
})
