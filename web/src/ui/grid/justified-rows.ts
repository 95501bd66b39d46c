export type GridBox = { index: number; leftPx: number; widthPx: number }
export type BoxRow = { heightPx: number; boxes: GridBox[] }

type JustifiedOptions = {
  widthPx: number
  /** Rows come out near this height. */
  targetHeightPx: number
  gapPx: number
  /** Index of the first item, when a list is laid out in parts. */
  firstIndex?: number
}

/** Pictures stay whole; extremes are letterboxed so that a panorama or a scroll does not make a row unreadable. */
const ratioMin = 0.5
const ratioMax = 3

/**
 * Fills rows edge to edge with pictures of their own proportions (width ÷ height): a row ends where shrinking it to fit is closer to the
 * target height than leaving the last picture out. The last row keeps the target height and stays ragged.
 */
export function justifiedRows(ratios: readonly number[], { widthPx, targetHeightPx, gapPx, firstIndex = 0 }: JustifiedOptions): BoxRow[] {
  const rows: BoxRow[] = []
  let start = 0
  let sum = 0
  const heightOf = (ratioSum: number, count: number) => (widthPx - gapPx * (count - 1)) / ratioSum
  for (let end = 0; end < ratios.length; end++) {
    const ratio = clampRatio(ratios[end])
    const before = heightOf(sum, end - start)
    sum += ratio
    const after = heightOf(sum, end - start + 1)
    if (after > targetHeightPx) continue
    const breakBefore = end > start && before / targetHeightPx < targetHeightPx / after
    if (breakBefore) {
      rows.push(placeRow(ratios, start, end, before, gapPx, firstIndex))
      start = end
      sum = ratio
      if (heightOf(sum, 1) > targetHeightPx) continue
    }
    rows.push(placeRow(ratios, start, end + 1, heightOf(sum, end + 1 - start), gapPx, firstIndex))
    start = end + 1
    sum = 0
  }
  if (start < ratios.length) rows.push(placeRow(ratios, start, ratios.length, targetHeightPx, gapPx, firstIndex))
  return rows
}

function placeRow(ratios: readonly number[], start: number, end: number, heightPx: number, gapPx: number, firstIndex: number): BoxRow {
  const boxes: GridBox[] = []
  let leftPx = 0
  for (let index = start; index < end; index++) {
    const widthPx = clampRatio(ratios[index]) * heightPx
    boxes.push({ index: firstIndex + index, leftPx, widthPx })
    leftPx += widthPx + gapPx
  }
  return { heightPx, boxes }
}

function clampRatio(ratio: number | undefined): number {
  if (ratio === undefined || !Number.isFinite(ratio) || ratio <= 0) return 4 / 3
  return Math.min(Math.max(ratio, ratioMin), ratioMax)
}
