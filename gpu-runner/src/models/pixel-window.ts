import { type Box, clipBox } from '@kensa/algorithms/boxes/box'
import type { PixelWindow } from './pictures/resize-plane.ts'
import type { Size } from './pictures/shortest-edge.ts'

/** The pixels of a picture that a box has a part of; undefined where it has none. */
export function pixelWindow(box: Box, { width, height }: Size): PixelWindow | undefined {
  const inside = clipBox(box, width, height)
  if (inside.width <= 0 || inside.height <= 0) return undefined
  const [left, top] = [Math.floor(inside.x), Math.floor(inside.y)]
  const right = Math.min(width, Math.ceil(inside.x + inside.width))
  const bottom = Math.min(height, Math.ceil(inside.y + inside.height))
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : undefined
}
