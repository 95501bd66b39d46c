import { Link } from '@tanstack/react-router'
import { Film, Image } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { Job } from '../../api/types.ts'
import { formatTimeCode } from '../../i18n/format-time-code.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { MatImage } from '../../ui/mat-image.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useUploadStatus } from '../upload/use-upload-status.ts'
import type { LibraryEntry } from './library-entries.ts'

type AssetRowProps = Pick<LibraryEntry, 'asset' | 'upload'> & {
  progress: Job['progress'] | undefined
  selected: boolean
  onChoose: ((assetId: string, range: boolean) => void) | undefined
}

/** One file in the list. Made anew only when it changes. */
export const AssetRow = memo(function AssetRow({ asset, upload, progress, selected, onChoose }: AssetRowProps) {
  const t = useTranslations('library.item')
  const format = useFormat()
  const status = useUploadStatus()
  const name = asset?.name ?? upload?.name ?? ''
  const bytes = asset?.bytes ?? upload?.bytes ?? 0
  const Icon = asset?.kind === 'video' ? Film : Image
  const framesDone = progress?.done ?? asset?.frameCount ?? 0
  const moving = asset?.state === 'processing' && framesDone > 0 ? t('frames', { count: framesDone }) : undefined
  return (
    <div className={`flex h-full items-center gap-3 border-b border-line px-2 ${selected ? 'bg-accent-soft' : 'hover:bg-hover'}`}>
      {onChoose !== undefined && (
        <Checkbox
          label={t('select', { name })}
          labelHidden
          checked={selected}
          disabled={asset === undefined}
          onChange={() => asset !== undefined && onChoose(asset.id, false)}
          className="min-w-8 justify-center touch:min-w-11"
        />
      )}
      {asset?.thumbUrl ? (
        <MatImage src={asset.thumbUrl} alt="" className="h-12 w-16 shrink-0 rounded-sm" />
      ) : (
        <span className="grid h-12 w-16 shrink-0 place-items-center rounded-sm bg-mat text-ink-faint">
          <Icon aria-hidden className="size-5" strokeWidth={1.5} />
        </span>
      )}
      <div className="min-w-0 flex-1">
        {asset === undefined ? (
          <p className="truncate">{name}</p>
        ) : (
          <Link to="/assets/$assetId" params={{ assetId: asset.id }} data-grid-focus className="block truncate font-medium hover:underline">
            {name}
          </Link>
        )}
        <p className="truncate text-sm text-ink-faint">
          {[
            format.bytes(bytes),
            asset?.widthPx != null && asset.heightPx !== null ? `${asset.widthPx} × ${asset.heightPx}` : undefined,
            asset?.durationMs != null ? formatTimeCode(asset.durationMs) : undefined,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <time dateTime={asset?.createdAt} className="w-40 text-right text-sm text-ink-faint phone:hidden">
        {asset === undefined ? '' : format.dateTime(asset.createdAt)}
      </time>
      <span className="flex min-w-24 flex-col items-end text-xs text-ink-faint">
        {asset === undefined || (upload !== undefined && asset.state === 'uploading') ? (
          upload !== undefined && status(upload)
        ) : (
          <StateBadge state={asset.state} />
        )}
        {moving}
      </span>
    </div>
  )
})
