import type { GreyImage } from '@kensa/algorithms/quality/grey-image'

const degreesMax = 6
const pointsMax = 20_000

/**
 * How far lines of text and borders are turned, in degrees, clockwise positive, within ±6; 0 where nothing lies in lines. The angle under
 * which the edges pile up on the fewest rows. Source: Postl, "Detection of linear oblique structures and skew scan in digitized documents",
 * ICPR 1986, on edges instead of ink.
 */
export function estimateSkew(image: GreyImage): number {
  const points = edgePoints(image)
  if (points.length < 200) return 0
  const rows = new Int32Array(3 * image.heightPx)
  const pile = (degrees: number) => {
    rows.fill(0)
    const slope = Math.tan((degrees * Math.PI) / 180)
    for (const { x, y } of points) {
      const at = Math.round(y - x * slope) + image.heightPx
      if (at >= 0 && at < rows.length) rows[at] = (rows[at] as number) + 1
    }
    return rows.reduce((sum, count) => sum + count * count, 0)
  }
  const best = (from: number, to: number, step: number) => {
    let found = { degrees: 0, score: pile(0) }
    for (let degrees = from; degrees <= to + step / 2; degrees += step) {
      const score = pile(degrees)
      if (score > found.score * 1.000001) found = { degrees, score }
    }
    return found.degrees
  }
  const coarse = best(-degreesMax, degreesMax, 0.5)
  const fine = best(coarse - 0.5, coarse + 0.5, 0.1)
  return Math.round(fine * 100) / 100
}

/** Where brightness changes most from row to row. */
function edgePoints({ widthPx, heightPx, values }: GreyImage): { x: number; y: number }[] {
  const points: { x: number; y: number; step: number }[] = []
  for (let y = 1; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      const step = Math.abs((values[y * widthPx + x] as number) - (values[(y - 1) * widthPx + x] as number))
      if (step > 24) points.push({ x, y, step })
    }
  if (points.length <= pointsMax) return points
  return points.sort((a, b) => b.step - a.step || a.y - b.y || a.x - b.x).slice(0, pointsMax)
}
