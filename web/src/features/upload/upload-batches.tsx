import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { summarizeBatch } from './batch-summary.ts'
import type { UploadItem } from './upload-item.ts'
import { UploadRow } from './upload-row.tsx'
import { useBatchText } from './use-batch-text.ts'

type UploadBatchesProps = { items: readonly UploadItem[]; open: boolean }

/** What became of each batch, and its files when opened; a folder of thousands stays smooth. */
export function UploadBatches({ items, open }: UploadBatchesProps) {
  const batches = useMemo(() => Map.groupBy(items, (item) => item.batchId), [items])
  const batchText = useBatchText()
  const summaries = [...batches].map(([id, batch]) => ({ id, summary: summarizeBatch(batch) }))
  const finished = summaries.filter(({ summary }) => summary.pending === 0 || summary.failed > 0)
  return (
    <>
      {finished.length > 0 && (
        <div role="status" className="max-h-40 shrink-0 overflow-y-auto px-4 pb-2 text-sm text-pretty text-ink-soft">
          {finished.map(({ id, summary }) => (
            <p key={id} className="py-0.5">
              {batchText(summary)}
            </p>
          ))}
        </div>
      )}
      {open && <UploadList items={items} />}
    </>
  )
}

function UploadList({ items }: { items: readonly UploadItem[] }) {
  const t = useTranslations('upload.tray')
  const scroller = useRef<HTMLDivElement>(null)
  const newestFirst = useMemo(() => [...items].reverse(), [items])
  const virtualizer = useVirtualizer({
    count: newestFirst.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 56,
    getItemKey: (index) => newestFirst[index]?.id ?? index,
  })
  return (
    <div ref={scroller} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto overscroll-contain border-t border-line">
      <ul aria-label={t('label')} className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = newestFirst[index]
          return (
            item !== undefined && (
              <li
                key={key}
                data-index={index}
                ref={virtualizer.measureElement}
                className="absolute inset-x-0 border-b border-line"
                style={{ top: start }}
              >
                <UploadRow item={item} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}
