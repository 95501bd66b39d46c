import { maskToPolygons, type Polygon } from '../boxes/polygon.ts'
import { type Rle, rleToCroppedMask } from '../boxes/rle.ts'

/** The outlines of a mask as `maskToPolygons` gives them, from its run lengths: only the part within its box is unpacked. */
export function rleToPolygons(rle: Rle): Polygon[] {
  const { box, ...mask } = rleToCroppedMask(rle)
  if (box.width === 0) return []
  return maskToPolygons(mask).map((ring) => ring.map((value, k) => value + (k % 2 === 0 ? box.x : box.y)))
}
