import type { Box } from '@kensa/algorithms/boxes/box'
import type { Handle } from './edit-box.ts'
import type { Size } from './view-transform.ts'

/** Where edges may snap to, on each axis, in pixels of the picture. */
export type Edges = { xs: number[]; ys: number[] }
export type Snap = { dx: number; dy: number; guideX: number | null; guideY: number | null }

export function edgesOf(boxes: readonly Box[], picture: Size): Edges {
  const xs = new Set([0, picture.width])
  const ys = new Set([0, picture.height])
  for (const { x, y, width, height } of boxes) {
    for (const edge of [x, x + width]) xs.add(edge)
    for (const edge of [y, y + height]) ys.add(edge)
  }
  return { xs: [...xs], ys: [...ys] }
}

/** How far a box must go so that the nearest of its moving edges lies on another edge; 0 where none is within `within` pixels. */
export function snapBox(box: Box, moving: Handle | 'all', edges: Edges, within: number): Snap {
  const own = (from: number, length: number, edge: -1 | 0 | 1 | undefined) =>
    edge === undefined ? [from, from + length] : edge === 0 ? [] : [edge === -1 ? from : from + length]
  const handle = moving === 'all' ? undefined : moving
  const x = nearest(own(box.x, box.width, handle?.dx), edges.xs, within)
  const y = nearest(own(box.y, box.height, handle?.dy), edges.ys, within)
  return { dx: x?.by ?? 0, dy: y?.by ?? 0, guideX: x?.edge ?? null, guideY: y?.edge ?? null }
}

function nearest(own: readonly number[], edges: readonly number[], within: number): { by: number; edge: number } | undefined {
  let best: { by: number; edge: number } | undefined
  for (const value of own)
    for (const edge of edges) {
      const by = edge - value
      if (Math.abs(by) <= Math.abs(best?.by ?? within)) best = { by, edge }
    }
  return best
}
