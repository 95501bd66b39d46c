import { type Box, clipBox } from '@kensa/algorithms/boxes/box'

/** The part of a box inside a frame, such that x + width is not beyond its edge by a rounding either; undefined when nothing is left. */
export function boxInside(box: Box, widthPx: number, heightPx: number): Box | undefined {
  const { x, y, ...size } = clipBox(box, widthPx, heightPx)
  const [width, height] = [Math.min(size.width, widthPx - x), Math.min(size.height, heightPx - y)]
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}
