import type { Point } from './convex-hull.ts'

/**
 * The perspective map that takes the corners of a rectangle of the size given, from the top left clockwise, to four points; undefined where
 * there is none because three of them lie on a line. Closed form by Heckbert 1989.
 */
export function perspective(
  width: number,
  height: number,
  [a, b, c, d]: readonly [Point, Point, Point, Point],
): ((x: number, y: number) => Point) | undefined {
  const [right, down] = [minus(b, c), minus(d, c)]
  const rest = { x: a.x - b.x + c.x - d.x, y: a.y - b.y + c.y - d.y }
  const whole = cross(right, down)
  if (Math.abs(whole) < 1e-9) return undefined
  const g = cross(rest, down) / whole
  const h = cross(right, rest) / whole
  const [alongX, alongY] = [b.x - a.x + g * b.x, b.y - a.y + g * b.y]
  const [acrossX, acrossY] = [d.x - a.x + h * d.x, d.y - a.y + h * d.y]
  return (x, y) => {
    const [u, v] = [x / width, y / height]
    const depth = g * u + h * v + 1
    return { x: (alongX * u + acrossX * v + a.x) / depth, y: (alongY * u + acrossY * v + a.y) / depth }
  }
}

const minus = (p: Point, q: Point): Point => ({ x: p.x - q.x, y: p.y - q.y })
const cross = (p: Point, q: Point) => p.x * q.y - p.y * q.x
