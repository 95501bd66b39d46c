import type { Point } from './convex-hull.ts'
import type { TextMap } from './text-regions.ts'

/** Mean of a map over a convex polygon with whole corners, edges included: OpenCV's `mean` under a mask of `fillPoly`. */
export function meanInside({ width, height, values }: TextMap, corners: readonly Point[]): number {
  const clamped = (value: number, most: number) => Math.max(0, Math.min(value, most - 1))
  const left = clamped(Math.floor(Math.min(...corners.map(({ x }) => x))), width)
  const right = clamped(Math.ceil(Math.max(...corners.map(({ x }) => x))), width)
  const top = clamped(Math.floor(Math.min(...corners.map(({ y }) => y))), height)
  const bottom = clamped(Math.ceil(Math.max(...corners.map(({ y }) => y))), height)
  // Whole places in the window, cut towards its corner; what is whole but for rounding stays what it is.
  const polygon = corners.map(({ x, y }) => ({ x: left + Math.trunc(x - left + 1e-3), y: top + Math.trunc(y - top + 1e-3) }))
  let [sum, count] = [0, 0]
  for (let y = top; y <= bottom; y++) {
    const [from, to] = reach(polygon, y)
    for (let x = Math.max(left, from); x <= Math.min(right, to); x++) {
      sum += values[y * width + x] as number
      count++
    }
  }
  return count > 0 ? sum / count : 0
}

/**
 * The first and the last place in a row that a drawn edge takes: one where edges are steep, a stretch where they are flat. Edges are drawn
 * from the left, and a place halfway between two goes to the one that lies nearer to where they began (OpenCV's `LineIterator`).
 */
function reach(polygon: readonly Point[], row: number): [number, number] {
  let [from, to] = [Infinity, -Infinity]
  for (const [i, a] of polygon.entries()) {
    const b = polygon[(i + 1) % polygon.length] as Point
    const [left, right] = a.x < b.x ? [a, b] : [b, a]
    const [dx, dy] = [right.x - left.x, right.y - left.y]
    if (row < Math.min(left.y, right.y) || row > Math.max(left.y, right.y)) continue
    const xAt = (y: number) => left.x + ((y - left.y) * dx) / dy
    if (dy === 0) {
      from = Math.min(from, left.x)
      to = Math.max(to, right.x)
    } else if (dx > Math.abs(dy)) {
      const down = Math.sign(dy)
      from = Math.min(from, Math.max(left.x, Math.floor(xAt(row - down / 2)) + 1))
      to = Math.max(to, Math.min(right.x, Math.floor(xAt(row + down / 2))))
    } else {
      const x = Math.ceil(xAt(row) - 0.5)
      from = Math.min(from, x)
      to = Math.max(to, x)
    }
  }
  return [from, to]
}
