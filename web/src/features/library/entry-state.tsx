import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Job } from '../../api/types.ts'
import { Progress } from '../../ui/progress.tsx'
import { needsThisPage } from '../upload/upload-item.ts'
import { useUploadStatus } from '../upload/use-upload-status.ts'
import type { LibraryEntry } from './library-entries.ts'

type EntryStateProps = Pick<LibraryEntry, 'asset' | 'upload'> & { progress: Job['progress'] | undefined }

/** Where a file stands, over the foot of its picture; nothing once it is ready. */
export function EntryState({ asset, upload, progress }: EntryStateProps) {
  const t = useTranslations('library.item')
  const status = useUploadStatus()
  const name = asset?.name ?? upload?.name ?? ''
  const foot = 'pointer-events-none absolute inset-x-0 bottom-0 bg-raised/90 px-2 py-1.5 text-xs'

  if (upload !== undefined && needsThisPage(upload)) {
    return (
      <div className={foot}>
        <p className="mb-1 truncate">{status(upload)}</p>
        <Progress label={t('progress', { name })} done={upload.doneBytes} total={upload.bytes} />
      </div>
    )
  }
  if (asset === undefined || asset.state === 'ready') return null
  if (asset.state === 'failed') {
    return (
      <div className={`${foot} flex items-center gap-1.5 text-bad`}>
        <CircleAlert aria-hidden className="size-3.5 shrink-0" />
        <span className="truncate">{t('failed')}</span>
      </div>
    )
  }
  if (asset.state === 'uploading' && upload === undefined) return <div className={`${foot} truncate text-ink-faint`}>{t('unfinished')}</div>
  const done = progress?.done ?? asset.frameCount
  return (
    <div className={foot}>
      <p className="mb-1 truncate">{asset.kind === 'video' && done > 0 ? t('frames', { count: done }) : t('processing')}</p>
      <Progress label={t('progress', { name })} done={done} total={progress?.total ?? null} />
    </div>
  )
}
