import { ChevronDown, ChevronUp, Pause, Play } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useOnline } from '../../app/use-online.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { batchProgress } from './batch-summary.ts'
import { UploadBatches } from './upload-batches.tsx'
import { isSettled, needsThisPage } from './upload-item.ts'
import { clearSettledUploads, setAllPaused } from './uploads.ts'
import { useUploads } from './use-uploads.ts'

/** All uploads of this visit, on every page: quiet in the corner, a bar above the thumb on a phone. */
export function UploadTray() {
  const t = useTranslations('upload.tray')
  const items = useUploads()
  const online = useOnline()
  const [open, setOpen] = useState(false)
  if (items.length === 0) return null

  const sending = items.filter(needsThisPage)
  const processing = items.filter((item) => item.phase === 'processing').length
  const paused = sending.length > 0 && sending.every((item) => item.paused)
  const sent = items.filter((item) => !needsThisPage(item) && item.phase !== 'failed').length
  const sendable = items.filter((item) => item.phase !== 'failed').length
  const title =
    sending.length > 0
      ? t('uploading', { done: sent, total: sendable })
      : processing > 0
        ? t('processing', { count: processing })
        : t('label')

  return (
    <section
      aria-label={t('label')}
      className="fixed right-4 bottom-[calc(1rem+var(--bottom-bar-height)+var(--page-foot-height,0rem))] z-20 flex max-h-[min(32rem,70dvh)] w-[min(26rem,calc(100vw-2rem))] flex-col overflow-hidden rounded-xl bg-raised shadow-floating phone:inset-x-2 phone:right-2 phone:bottom-[calc(0.5rem+var(--bottom-bar-height)+var(--page-foot-height,0rem))] phone:w-auto"
    >
      <div className="flex items-center gap-1 py-1.5 pr-1.5 pl-4">
        <div className="min-w-0 flex-1">
          <p aria-live="polite" className="truncate font-medium">
            {paused ? t('paused') : title}
          </p>
          {sending.length > 0 && <Progress label={title} done={batchProgress(items)} total={1} />}
        </div>
        {sending.length > 0 && (
          <IconButton icon={paused ? Play : Pause} label={t(paused ? 'resumeAll' : 'pauseAll')} onClick={() => setAllPaused(!paused)} />
        )}
        <IconButton
          icon={open ? ChevronDown : ChevronUp}
          label={t(open ? 'collapse' : 'expand')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      {!online && sending.length > 0 && <p className="px-4 pb-2 text-sm text-doubt">{t('offline')}</p>}
      <UploadBatches items={items} open={open} />
      {items.some(isSettled) && (open || sending.length + processing === 0) && (
        <div className="flex justify-end border-t border-line px-2 py-1">
          <Button tone="quiet" onClick={clearSettledUploads}>
            {t('clear')}
          </Button>
        </div>
      )}
    </section>
  )
}
