import type { Polygon } from './polygon.ts'
import type { Rle } from './rle.ts'

const scale = 5

/**
 * A polygon as the run lengths that COCO's own tools give it, pixel for pixel: its edges are drawn on a grid five times finer, and where they
 * cross pixel columns decides. Use it where scores are compared with other COCO tools; `polygonsToMask` treats thin shapes more evenly.
 * Throws `RangeError`.
 */
export function polygonToCocoRle(polygon: Polygon, width: number, height: number): Rle {
  if (polygon.length < 6 || polygon.length % 2 !== 0)
    throw new RangeError(`a polygon must have 3 corners or more, x and y each; found ${polygon.length} numbers`)
  const starts = columnCrossings(fineOutline(polygon), width, height)
  starts.push(width * height)
  starts.sort((a, b) => a - b)
  const runs: number[] = []
  let before = 0
  for (const start of starts) {
    runs.push(start - before)
    before = start
  }
  return { width, height, counts: withoutEmptyRuns(runs) }
}

/** The points of the outline on the fine grid, one a step along the longer side of each edge. */
function fineOutline(polygon: Polygon): { u: number[]; v: number[] } {
  const corners = polygon.length / 2
  const x = Array.from({ length: corners }, (_, k) => Math.trunc(scale * (polygon[2 * k] as number) + 0.5))
  const y = Array.from({ length: corners }, (_, k) => Math.trunc(scale * (polygon[2 * k + 1] as number) + 0.5))
  const outline = { u: [] as number[], v: [] as number[] }
  for (let k = 0; k < corners; k++) {
    let [xs, ys] = [x[k] as number, y[k] as number]
    let [xe, ye] = [x[(k + 1) % corners] as number, y[(k + 1) % corners] as number]
    const [dx, dy] = [Math.abs(xe - xs), Math.abs(ys - ye)]
    const flip = (dx >= dy && xs > xe) || (dx < dy && ys > ye)
    if (flip) [xs, xe, ys, ye] = [xe, xs, ye, ys]
    const length = Math.max(dx, dy)
    const slope = length === 0 ? 0 : dx >= dy ? (ye - ys) / dx : (xe - xs) / dy
    for (let d = 0; d <= length; d++) {
      const t = flip ? length - d : d
      outline.u.push(dx >= dy ? t + xs : Math.trunc(xs + slope * t + 0.5))
      outline.v.push(dx >= dy ? Math.trunc(ys + slope * t + 0.5) : t + ys)
    }
  }
  return outline
}

/** Where the outline passes the middle of a pixel column: the place, counted down the columns, at which inside and outside change. */
function columnCrossings({ u, v }: { u: number[]; v: number[] }, width: number, height: number): number[] {
  const crossings: number[] = []
  for (let j = 1; j < u.length; j++) {
    if (u[j] === u[j - 1]) continue
    const column = ((u[j] as number) < (u[j - 1] as number) ? (u[j] as number) : (u[j] as number) - 1) + 0.5
    const x = column / scale - 0.5
    if (Math.floor(x) !== x || x < 0 || x > width - 1) continue
    const y = Math.min((v[j] as number) < (v[j - 1] as number) ? (v[j] as number) : (v[j - 1] as number), Number.MAX_SAFE_INTEGER)
    const row = Math.ceil(Math.min(Math.max((y + 0.5) / scale - 0.5, 0), height))
    crossings.push(x * height + row)
  }
  return crossings
}

/** Runs of no length join their neighbours. */
function withoutEmptyRuns(runs: readonly number[]): number[] {
  const joined: number[] = []
  for (let n = 0; n < runs.length; n++) {
    if (n > 0 && runs[n] === 0 && n + 1 < runs.length) {
      joined[joined.length - 1] = (joined.at(-1) ?? 0) + (runs[n + 1] as number)
      n++
    } else joined.push(runs[n] as number)
  }
  return joined
}
