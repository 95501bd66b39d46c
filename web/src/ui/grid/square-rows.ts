import type { BoxRow } from './justified-rows.ts'

type SquareOptions = { widthPx: number; targetSizePx: number; gapPx: number; firstIndex?: number }

/** Equal squares, as many a row as come closest to the wanted size. */
export function squareRows(count: number, { widthPx, targetSizePx, gapPx, firstIndex = 0 }: SquareOptions): BoxRow[] {
  const columns = Math.max(1, Math.round((widthPx + gapPx) / (targetSizePx + gapPx)))
  const sizePx = (widthPx - gapPx * (columns - 1)) / columns
  return Array.from({ length: Math.ceil(count / columns) }, (_, row) => ({
    heightPx: sizePx,
    boxes: Array.from({ length: Math.min(columns, count - row * columns) }, (_, column) => ({
      index: firstIndex + row * columns + column,
      leftPx: column * (sizePx + gapPx),
      widthPx: sizePx,
    })),
  }))
}
