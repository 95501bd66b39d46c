import { Link } from '@tanstack/react-router'
import { Check, CircleAlert, Copy, FileImage, FileVideo, LoaderCircle, Pause, Play, RotateCcw, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { needsThisPage, type UploadItem } from './upload-item.ts'
import { cancelUpload, mayRetryUpload, retryUpload, setUploadPaused } from './uploads.ts'
import { useFailureText } from './use-failure-text.ts'
import { useUploadStatus } from './use-upload-status.ts'

const phaseIcons = {
  searchable: { icon: Check, ink: 'text-good' },
  duplicate: { icon: Copy, ink: 'text-ink-faint' },
  failed: { icon: CircleAlert, ink: 'text-bad' },
  processing: { icon: LoaderCircle, ink: 'text-accent animate-spin' },
} as const

/** One file of the tray: name, where it stands, and what can be done about it. */
export function UploadRow({ item }: { item: UploadItem }) {
  const t = useTranslations('upload.row')
  const format = useFormat()
  const status = useUploadStatus()
  const { sentence } = useFailureText()
  const { id, name, phase, failure, assetId, contentType } = item
  const look = phase in phaseIcons ? phaseIcons[phase as keyof typeof phaseIcons] : undefined
  const Icon = look?.icon ?? (contentType?.startsWith('video/') ? FileVideo : FileImage)
  const open = phase === 'searchable' || phase === 'duplicate' ? assetId : undefined
  return (
    <div className="px-4 py-2">
      <div className="flex items-center gap-3">
        <Icon aria-hidden className={`size-4 shrink-0 ${look?.ink ?? 'text-ink-faint'}`} />
        <div className="min-w-0 flex-1">
          <div className="flex items-baseline justify-between gap-3">
            {open === undefined ? (
              <span className="truncate">{name}</span>
            ) : (
              <Link to="/assets/$assetId" params={{ assetId: open }} aria-label={t('open', { name })} className="truncate hover:underline">
                {name}
              </Link>
            )}
            <span className="shrink-0 text-sm text-ink-faint">{status(item)}</span>
          </div>
          {(phase === 'uploading' || phase === 'hashing') && (
            <div className={phase === 'hashing' ? 'mt-1.5 opacity-50' : 'mt-1.5'}>
              <Progress label={t('progress', { name })} done={item.doneBytes} total={item.bytes} />
            </div>
          )}
          {failure !== undefined && (
            <p className="text-sm text-pretty text-bad">
              {sentence(failure)}
              {failure.code === 'refused' && failure.requestId !== undefined && (
                <span className="block text-xs text-ink-faint">{t('request', { id: failure.requestId })}</span>
              )}
            </p>
          )}
          {phase === 'failed' && failure === undefined && <p className="text-sm text-bad">{format.bytes(item.bytes)}</p>}
        </div>
        {mayRetryUpload(item) && (
          <Button tone="quiet" onClick={() => retryUpload(id)}>
            <RotateCcw aria-hidden className="size-4" />
            {t('retry')}
          </Button>
        )}
        {(phase === 'uploading' || phase === 'waiting') && (
          <IconButton
            icon={item.paused ? Play : Pause}
            label={t(item.paused ? 'resume' : 'pause', { name })}
            onClick={() => setUploadPaused(id, !item.paused)}
          />
        )}
        {needsThisPage(item) && <IconButton icon={X} label={t('cancel', { name })} onClick={() => cancelUpload(id)} />}
      </div>
    </div>
  )
}
