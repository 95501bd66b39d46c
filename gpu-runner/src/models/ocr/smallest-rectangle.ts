import type { Point } from './convex-hull.ts'

/** A turned rectangle: `along` is the direction of its width, of unit length. */
export type TurnedRectangle = { centre: Point; along: Point; width: number; height: number }

/** The rectangle of least area around a convex hull; one of its sides lies on a side of the hull (Freeman and Shapira 1975). */
export function smallestRectangle(hull: readonly Point[]): TurnedRectangle {
  let best: TurnedRectangle | undefined
  for (const [i, a] of hull.entries()) {
    const b = hull[(i + 1) % hull.length] as Point
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    const along = length > 0 ? { x: (b.x - a.x) / length, y: (b.y - a.y) / length } : { x: 1, y: 0 }
    const [from, to] = extent(hull, along)
    const across = { x: -along.y, y: along.x }
    const [top, bottom] = extent(hull, across)
    const found = { along, width: to - from, height: bottom - top, centre: at((from + to) / 2, (top + bottom) / 2, along) }
    if (!best || found.width * found.height < best.width * best.height) best = found
  }
  if (!best) throw new RangeError('a hull has at least one point')
  return best
}

/** Corners in turn, from the upper one of the two at the left on: top left, top right, bottom right, bottom left for text that lies. */
export function cornersOf({ centre, along, width, height }: TurnedRectangle): [Point, Point, Point, Point] {
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([u, v]) => {
    const offset = at(((u as number) * width) / 2, ((v as number) * height) / 2, along)
    return { x: centre.x + offset.x, y: centre.y + offset.y }
  })
  const [a, b, c, d] = corners.sort((p, q) => p.x - q.x) as [Point, Point, Point, Point]
  const [topLeft, bottomLeft] = b.y > a.y ? [a, b] : [b, a]
  const [topRight, bottomRight] = d.y > c.y ? [c, d] : [d, c]
  return [topLeft, topRight, bottomRight, bottomLeft]
}

function extent(points: readonly Point[], direction: Point): [number, number] {
  let [least, most] = [Infinity, -Infinity]
  for (const { x, y } of points) {
    const along = x * direction.x + y * direction.y
    least = Math.min(least, along)
    most = Math.max(most, along)
  }
  return [least, most]
}

/** The point so far along a direction, and so far across it. */
const at = (u: number, v: number, along: Point): Point => ({ x: u * along.x - v * along.y, y: u * along.y + v * along.x })
