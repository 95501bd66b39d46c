import type { GreyImage } from '@kensa/algorithms/quality/grey-image'

export type PixelBox = { x: number; y: number; width: number; height: number }

/** How far into the picture a border is looked for, as a share of its side. */
const reach = 0.3
/** How much of the side a border's edge runs along; text has gaps. */
const runShare = 0.5
const gapPxMax = 2
const marginPx = 4

/**
 * The inside of a plate's border, or the whole picture where none is seen: a frame around text is read as letters. From each side the
 * innermost long straight edge counts. The picture must be upright; 8-bit values.
 */
export function findPlate(image: GreyImage): PixelBox {
  const { widthPx, heightPx } = image
  const [top, bottom] = innermost(heightPx, widthPx, (line, along) => stepDown(image, along, line))
  const [left, right] = innermost(widthPx, heightPx, (line, along) => stepRight(image, line, along))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function innermost(lines: number, length: number, step: (line: number, along: number) => number): [from: number, to: number] {
  let [from, to] = [0, lines]
  const depth = Math.floor(lines * reach)
  for (let line = 1; line < depth; line++) if (longestRun(line, length, lines, step) >= runShare * length) from = line + marginPx
  for (let line = 1; line < depth; line++)
    if (longestRun(lines - line, length, lines, step) >= runShare * length) to = lines - line - marginPx
  return [from, to]
}

/** Of an edge that may wander by a pixel and break off for two. */
function longestRun(line: number, length: number, lines: number, step: (line: number, along: number) => number): number {
  let [longest, run, gap] = [0, 0, 0]
  for (let along = 0; along < length; along++) {
    let strongest = 0
    for (let near = Math.max(1, line - 1); near <= Math.min(lines - 1, line + 1); near++) strongest = Math.max(strongest, step(near, along))
    if (strongest > 24) {
      run += gap + 1
      gap = 0
      longest = Math.max(longest, run)
    } else if (++gap > gapPxMax) run = gap = 0
  }
  return longest
}

const stepDown = ({ widthPx, values }: GreyImage, x: number, y: number) =>
  Math.abs((values[y * widthPx + x] as number) - (values[(y - 1) * widthPx + x] as number))
const stepRight = ({ widthPx, values }: GreyImage, x: number, y: number) =>
  Math.abs((values[y * widthPx + x] as number) - (values[y * widthPx + x - 1] as number))
