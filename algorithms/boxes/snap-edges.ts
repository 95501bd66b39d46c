import { type Box, checkBox } from './box.ts'

/** Coordinates of files are kept to so many parts of a pixel; sums of such numbers are exact. */
const partsOfPixel = 256

/** To the nearest 1/256 of a pixel; doing it again changes nothing. */
export function snapCoordinate(value: number): number {
  return Math.round(value * partsOfPixel) / partsOfPixel
}

/**
 * The box whose edges lie at the nearest 1/256 of a pixel. Unlike `snap`, which rounds the size for itself, it never grows beyond an image
 * that the box was inside of, and it agrees with an outline whose corners were snapped. At least 1/256 wide and high.
 */
export function snapEdges(box: Box): Box {
  checkBox(box)
  const [x, width] = snapSpan(box.x, box.width)
  const [y, height] = snapSpan(box.y, box.height)
  return { x, y, width, height }
}

function snapSpan(from: number, length: number): [start: number, length: number] {
  const start = snapCoordinate(from)
  const end = snapCoordinate(from + length)
  if (end > start) return [start, end - start]
  // What is thinner than a step keeps one, towards the inside.
  return start > 0 ? [start - 1 / partsOfPixel, 1 / partsOfPixel] : [0, 1 / partsOfPixel]
}
