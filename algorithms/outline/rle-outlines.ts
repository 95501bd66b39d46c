import { maskToPolygons, type Polygon } from '../boxes/polygon.ts'
import { type Rle, rleBox } from '../boxes/rle.ts'

/**
 * The outlines of a mask as `maskToPolygons` gives them, from its run lengths: only the part within its box is unpacked, so a small mask of
 * a large picture costs what it is.
 */
export function rleToPolygons(rle: Rle): Polygon[] {
  const box = rleBox(rle)
  if (box.width === 0) return []
  const pixels = new Uint8Array(box.width * box.height)
  let at = 0
  for (const [n, run] of rle.counts.entries()) {
    if (n % 2 === 1)
      for (let i = at; i < at + run; i++) pixels[((i % rle.height) - box.y) * box.width + Math.floor(i / rle.height) - box.x] = 1
    at += run
  }
  return maskToPolygons({ width: box.width, height: box.height, pixels }).map((ring) =>
    ring.map((value, k) => value + (k % 2 === 0 ? box.x : box.y)),
  )
}
