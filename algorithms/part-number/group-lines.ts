import type { OcrLine } from './ocr-line.ts'

/** Two lines belong together when the gap between them is at most so many line heights, down the page or along a row. */
const gapHeights = 0.9
const sizeRatioMax = 2

/**
 * Lines as blocks of a layout, each from top to bottom and the blocks in reading order: what stands close, in like size and in one column
 * or one row is one block. Pure; the order of the input does not matter.
 */
export function groupLines(lines: readonly OcrLine[]): OcrLine[][] {
  const sorted = [...lines].sort(byPlace)
  const blockOf = sorted.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (blockOf[at] !== at) at = blockOf[at] as number
    return at
  }
  for (let i = 0; i < sorted.length; i++)
    for (let j = i + 1; j < sorted.length; j++)
      if (together(sorted[i] as OcrLine, sorted[j] as OcrLine)) blockOf[Math.max(root(i), root(j))] = Math.min(root(i), root(j))
  const blocks = new Map<number, OcrLine[]>()
  for (const [i, line] of sorted.entries()) blocks.set(root(i), [...(blocks.get(root(i)) ?? []), line])
  return [...blocks.values()]
}

function together({ box: a }: OcrLine, { box: b }: OcrLine): boolean {
  const [small, large] = [Math.min(a.height, b.height), Math.max(a.height, b.height)]
  if (large > sizeRatioMax * small) return false
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  const inColumn = across > 0 && -down <= gapHeights * small
  const inRow = down > 0.5 * small && -across <= gapHeights * small
  return inColumn || inRow
}

function byPlace(a: OcrLine, b: OcrLine): number {
  return a.box.y - b.box.y || a.box.x - b.box.x || (a.text < b.text ? -1 : 1)
}
