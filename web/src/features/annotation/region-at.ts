import type { Box } from '@kensa/algorithms/boxes/box'
import type { Region } from '../../api/types.ts'
import type { Point } from './view-transform.ts'

type Shape = Pick<Region, 'id' | 'box' | 'outline'>

/** The region under a point, the smallest one, so that what lies within another can be chosen; `slack` widens small ones. */
export function regionAt<T extends Shape>(regions: readonly T[], at: Point, slack: number): T | undefined {
  let best: T | undefined
  for (const region of regions) {
    if (!inBox(region.box, at, slack) || !inOutline(region, at, slack)) continue
    if (best === undefined || area(region.box) < area(best.box)) best = region
  }
  return best
}

function inBox({ x, y, width, height }: Box, at: Point, slack: number): boolean {
  return at.x >= x - slack && at.x <= x + width + slack && at.y >= y - slack && at.y <= y + height + slack
}

/** Small outlines are taken by their box: nobody hits a sliver. */
function inOutline({ box, outline }: Shape, at: Point, slack: number): boolean {
  if (outline?.kind !== 'polygon' || Math.min(box.width, box.height) < 8 * slack) return true
  return outline.polygons.some((polygon) => inPolygon(polygon, at))
}

function inPolygon(polygon: readonly number[], { x, y }: Point): boolean {
  let inside = false
  for (let k = 0; k < polygon.length; k += 2) {
    const [x1, y1] = [polygon[k] ?? 0, polygon[k + 1] ?? 0]
    const [x2, y2] = [polygon[(k + 2) % polygon.length] ?? 0, polygon[(k + 3) % polygon.length] ?? 0]
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
  }
  return inside
}

const area = ({ width, height }: Box) => width * height
