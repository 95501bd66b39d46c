import { useState } from 'react'
import { Skeleton } from '../skeleton.tsx'
import { justifiedRows } from './justified-rows.ts'
import { useElementWidth } from './use-element-width.ts'

const ratios = [1.33, 1.33, 1.78, 0.75, 1.33, 1, 1.78, 1.33, 1.5, 0.8, 1.33, 1.78, 1, 1.33, 1.33, 1.78, 0.75, 1.33]

/** The true layout before its pictures are here. */
export function GridSkeleton({ targetPx, captionPx = 0, label }: { targetPx: number; captionPx?: number; label: string }) {
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  const widthPx = useElementWidth(element)
  const rows = widthPx === 0 ? [] : justifiedRows(ratios, { widthPx, targetHeightPx: targetPx, gapPx: 6 }).slice(0, 4)
  return (
    <div ref={setElement} role="status" aria-label={label} className="flex flex-col gap-1.5">
      {rows.map((row) => (
        <div key={row.boxes[0]?.index} className="flex gap-1.5" style={{ height: row.heightPx + captionPx }}>
          {row.boxes.map((box) => (
            <div key={box.index} style={{ width: box.widthPx }} className="flex flex-col gap-1.5">
              <Skeleton className="min-h-0 flex-1" />
              {captionPx > 0 && <div className="shrink-0" style={{ height: captionPx - 6 }} />}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
