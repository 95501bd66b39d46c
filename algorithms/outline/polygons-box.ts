import type { Box } from '../boxes/box.ts'
import type { Polygon } from '../boxes/polygon.ts'

/** The smallest box that holds all corners. */
export function polygonsBox(rings: readonly Polygon[]): Box {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const ring of rings)
    for (let k = 0; k < ring.length; k += 2) {
      const [x, y] = [ring[k] as number, ring[k + 1] as number]
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The box that a ring of four corners is the outline of; undefined where it is none. */
export function boxOfRing(ring: Polygon): Box | undefined {
  if (ring.length !== 8) return undefined
  const box = polygonsBox([ring])
  const corners = [box.x, box.y, box.x + box.width, box.y, box.x + box.width, box.y + box.height, box.x, box.y + box.height]
  return corners.every((number, k) => number === ring[k]) ? box : undefined
}

/** Corners of a box, clockwise from the top left. */
export function ringOfBox({ x, y, width, height }: Box): number[] {
  return [x, y, x + width, y, x + width, y + height, x, y + height]
}
