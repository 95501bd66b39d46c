import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { toastFailed } from '../../ui/toast.ts'
import { droppedFiles } from './dropped-files.ts'
import { useFileDrag } from './use-file-drag.ts'

export type DropZone = { key: string; icon: LucideIcon; title: string; hint: string; onFiles: (files: File[]) => void }

/** Covers the page while files are dragged over it: one zone for each thing that can be done with them. */
export function DropZones({ zones }: { zones: readonly DropZone[] }) {
  const t = useTranslations('upload')
  const dragging = useFileDrag()
  const [over, setOver] = useState<string>()
  if (!dragging) return null
  return (
    <div className="fixed inset-0 z-50 flex gap-3 bg-scrim p-6 phone:flex-col">
      {zones.map(({ key, icon: Icon, title, hint, onFiles }) => (
        <div
          key={key}
          onDragEnter={() => setOver(key)}
          onDrop={async (event) => {
            event.preventDefault()
            const files = await droppedFiles(event.dataTransfer)
            if (files.length === 0) toastFailed({ title: t('noFiles') })
            else onFiles(files)
          }}
          className={`flex flex-1 flex-col items-center justify-center gap-2 rounded-xl border-2 border-dashed bg-raised p-6 text-center ${over === key ? 'border-accent' : 'border-line-strong'}`}
        >
          <Icon aria-hidden className="size-10 text-accent" strokeWidth={1.5} />
          <p className="text-xl font-semibold">{title}</p>
          <p className="text-ink-soft">{hint}</p>
        </div>
      ))}
    </div>
  )
}
