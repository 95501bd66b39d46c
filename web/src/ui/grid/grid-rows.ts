import { type BoxRow, justifiedRows } from './justified-rows.ts'
import { squareRows } from './square-rows.ts'

export type GridLayout = 'justified' | 'square' | 'list'
export type GridSection = { key: string; count: number }
/** A row of the page: a section's heading or a row of items. */
export type GridRow = ({ kind: 'heading'; section: number } | ({ kind: 'items' } & BoxRow)) & { heightPx: number }

type GridOptions = {
  layout: GridLayout
  widthPx: number
  gapPx: number
  targetPx: number
  /** Room under each picture for words. */
  captionPx: number
  listRowPx: number
  /** 0 leaves headings out. */
  headingPx: number
}

/** All rows of a grid whose items are numbered through its sections. */
export function gridRows(sections: readonly GridSection[], ratioOf: (index: number) => number, options: GridOptions): GridRow[] {
  const rows: GridRow[] = []
  let firstIndex = 0
  sections.forEach(({ count }, section) => {
    if (options.headingPx > 0) rows.push({ kind: 'heading', section, heightPx: options.headingPx })
    for (const row of sectionRows(count, firstIndex, ratioOf, options)) {
      rows.push({ kind: 'items', boxes: row.boxes, heightPx: row.heightPx + (options.layout === 'list' ? 0 : options.captionPx) })
    }
    firstIndex += count
  })
  return rows
}

function sectionRows(count: number, firstIndex: number, ratioOf: (index: number) => number, options: GridOptions): BoxRow[] {
  const { layout, widthPx, gapPx, targetPx, listRowPx } = options
  if (layout === 'square') return squareRows(count, { widthPx, targetSizePx: targetPx, gapPx, firstIndex })
  const indexes = Array.from({ length: count }, (_, offset) => firstIndex + offset)
  if (layout === 'list') return indexes.map((index) => ({ heightPx: listRowPx, boxes: [{ index, leftPx: 0, widthPx }] }))
  return justifiedRows(indexes.map(ratioOf), { widthPx, targetHeightPx: targetPx, gapPx, firstIndex })
}
