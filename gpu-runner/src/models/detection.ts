import type { Box } from '@kensa/algorithms/boxes/box'

/** A thing found in a picture. `label` is the place of its class, or of its text among those asked for; the box may reach over the edge. */
export type Detection = { box: Box; score: number; label: number }

/** Box number `i` of rows of centre x, centre y, width, height → pixels, where 1 is so many of them across and down. */
export function boxFromCentre(rows: Float32Array, i: number, widthPx: number, heightPx: number): Box {
  const [cx, cy, w, h] = rows.subarray(4 * i, 4 * i + 4) as unknown as [number, number, number, number]
  return { x: (cx - w / 2) * widthPx, y: (cy - h / 2) * heightPx, width: w * widthPx, height: h * heightPx }
}
