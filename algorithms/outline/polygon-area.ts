import type { Polygon } from '../boxes/polygon.ts'

/** Twice the signed area by the shoelace formula, in square pixels: above 0 where the corners go clockwise as seen (y down). */
export function signedDoubleArea(ring: Polygon): number {
  let sum = 0
  for (let k = 0; k < ring.length; k += 2) {
    const [x1, y1] = [ring[k] as number, ring[k + 1] as number]
    const [x2, y2] = [ring[(k + 2) % ring.length] as number, ring[(k + 3) % ring.length] as number]
    sum += x1 * y2 - x2 * y1
  }
  return sum
}

/** Area of polygons together in square pixels, as if none covered another. */
export function polygonsArea(rings: readonly Polygon[]): number {
  return rings.reduce((sum, ring) => sum + Math.abs(signedDoubleArea(ring)) / 2, 0)
}
