import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type GridLayout, type GridSection, gridRows } from './grid-rows.ts'
import { isArrowKey, neighborIndex } from './neighbor-index.ts'
import { useElementWidth } from './use-element-width.ts'
import { usePageOffset } from './use-page-offset.ts'

type VirtualGridProps = {
  label: string
  layout: GridLayout
  sections: readonly GridSection[]
  keyOf: (index: number) => string
  /** Width ÷ height. */
  ratioOf: (index: number) => number
  /** Its main control carries `data-grid-focus`, which the arrow keys move along. */
  renderItem: (index: number) => ReactNode
  renderHeading?: (section: number) => ReactNode
  targetPx: number
  captionPx?: number
  listRowPx?: number
  gapPx?: number
  /** Called near the end, as often as it is rendered there. */
  onNearEnd?: (() => void) | undefined
}

const headingPx = 56

/** Ten thousand pictures on a page that scrolls as one: only the rows in sight exist. Arrow keys move between items. */
export function VirtualGrid(props: VirtualGridProps) {
  const { label, layout, sections, keyOf, ratioOf, renderItem, renderHeading, targetPx, onNearEnd } = props
  const { captionPx = 0, listRowPx = 72, gapPx = layout === 'list' ? 0 : 6 } = props
  const [element, setElement] = useState<HTMLUListElement | null>(null)
  const widthPx = useElementWidth(element)
  const rows = useMemo(
    () =>
      widthPx === 0
        ? []
        : gridRows(sections, ratioOf, {
            layout,
            widthPx,
            gapPx,
            targetPx,
            captionPx,
            listRowPx,
            headingPx: renderHeading === undefined ? 0 : headingPx,
          }),
    [sections, ratioOf, layout, widthPx, gapPx, targetPx, captionPx, listRowPx, renderHeading],
  )
  const scrollMargin = usePageOffset(element)
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (row) => (rows[row]?.heightPx ?? 0) + gapPx,
    overscan: 4,
    scrollMargin,
    scrollPaddingStart: 120,
    scrollPaddingEnd: 120,
  })
  // The virtualizer remembers sizes; a new layout has new ones.
  useLayoutEffect(() => {
    if (rows.length > 0) virtualizer.measure()
  }, [rows, virtualizer])

  const visible = virtualizer.getVirtualItems()
  const lastVisible = visible.at(-1)?.index ?? -1
  useEffect(() => {
    if (rows.length > 0 && lastVisible >= rows.length - 4) onNearEnd?.()
  }, [lastVisible, rows.length, onNearEnd])

  const wanted = useRef<number>(undefined)
  useEffect(() => {
    if (wanted.current === undefined) return
    const target = element?.querySelector<HTMLElement>(`[data-grid-index="${wanted.current}"] [data-grid-focus]`)
    if (!target) return
    wanted.current = undefined
    target.focus({ preventScroll: true })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isArrowKey(event.key) || event.ctrlKey || event.metaKey || event.altKey) return
    const at = (event.target as Element).closest('[data-grid-index]')?.getAttribute('data-grid-index')
    if (at === null || at === undefined) return
    event.preventDefault()
    const next = neighborIndex(rows, Number(at), event.key)
    wanted.current = next
    const row = rows.findIndex((candidate) => candidate.kind === 'items' && candidate.boxes.some((box) => box.index === next))
    virtualizer.scrollToIndex(row, { align: 'auto' })
    element?.querySelector<HTMLElement>(`[data-grid-index="${next}"] [data-grid-focus]`)?.focus({ preventScroll: true })
  }

  return (
    <ul ref={setElement} aria-label={label} className="relative" style={{ height: virtualizer.getTotalSize() }} onKeyDown={onKeyDown}>
      {visible.map(({ index: rowIndex, start }) => {
        const row = rows[rowIndex]
        if (row === undefined) return null
        const topPx = start - scrollMargin
        if (row.kind === 'heading') {
          return (
            <li key={`heading-${sections[row.section]?.key}`} className="absolute inset-x-0" style={{ top: topPx, height: row.heightPx }}>
              {renderHeading?.(row.section)}
            </li>
          )
        }
        return row.boxes.map((box) => (
          <li
            key={keyOf(box.index)}
            data-grid-index={box.index}
            className="absolute"
            style={{ top: topPx, left: box.leftPx, width: box.widthPx, height: row.heightPx }}
          >
            {renderItem(box.index)}
          </li>
        ))
      })}
    </ul>
  )
}
