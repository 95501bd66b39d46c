import type { GridRow } from './grid-rows.ts'

export type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'

export function isArrowKey(key: string): key is ArrowKey {
  return /^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(key)
}

/** Where an arrow leads: left and right through all items, up and down to the nearest middle in the next row. */
export function neighborIndex(rows: readonly GridRow[], index: number, key: ArrowKey): number {
  const boxRows = rows.flatMap((row) => (row.kind === 'items' ? [row.boxes] : []))
  const lastIndex = boxRows.at(-1)?.at(-1)?.index ?? 0
  if (key === 'Home') return 0
  if (key === 'End') return lastIndex
  if (key === 'ArrowLeft') return Math.max(0, index - 1)
  if (key === 'ArrowRight') return Math.min(lastIndex, index + 1)
  const at = boxRows.findIndex((boxes) => boxes.some((box) => box.index === index))
  const from = boxRows[at]?.find((box) => box.index === index)
  const target = boxRows[key === 'ArrowUp' ? at - 1 : at + 1]
  if (from === undefined || target === undefined) return index
  const middle = (box: { leftPx: number; widthPx: number }) => box.leftPx + box.widthPx / 2
  const distance = (box: { leftPx: number; widthPx: number }) => Math.abs(middle(box) - middle(from))
  return target.reduce((best, box) => (distance(box) < distance(best) ? box : best)).index
}
