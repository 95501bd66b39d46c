import type { Box } from '@kensa/algorithms/boxes/box'
import type { Point, Size } from './view-transform.ts'

/** Which edges a handle moves: −1 the left or upper one, 1 the right or lower one, 0 none. */
export type Handle = { dx: -1 | 0 | 1; dy: -1 | 0 | 1 }

export const handles: readonly Handle[] = [
  ...([-1, 1] as const).flatMap((dx) => ([-1, 1] as const).map((dy) => ({ dx, dy }))),
  ...([-1, 1] as const).map((dx) => ({ dx, dy: 0 as const })),
  ...([-1, 1] as const).map((dy) => ({ dx: 0 as const, dy })),
]

export const sizeMin = 1

export function handlePoint({ x, y, width, height }: Box, { dx, dy }: Handle): Point {
  return { x: x + ((dx + 1) / 2) * width, y: y + ((dy + 1) / 2) * height }
}

/**
 * The handle within `radius` of a point, the nearest one, corners first. A box that is smaller than its handles leaves its middle third to
 * moving it.
 */
export function handleAt(box: Box, at: Point, radius: number): Handle | undefined {
  const inMiddle = (value: number, from: number, length: number) => value > from + length / 3 && value < from + (2 * length) / 3
  if (inMiddle(at.x, box.x, box.width) && inMiddle(at.y, box.y, box.height)) return undefined
  const near = handles
    // The middles of edges give way where corners need the room.
    .filter(({ dx, dy }) => (dx !== 0 || box.width >= 2 * radius) && (dy !== 0 || box.height >= 2 * radius))
    .map((handle) => {
      const point = handlePoint(box, handle)
      return { handle, distance: Math.max(Math.abs(point.x - at.x), Math.abs(point.y - at.y)) }
    })
    .filter(({ distance }) => distance <= radius)
  return near.sort((a, b) => a.distance - b.distance)[0]?.handle
}

/** Moves a box as it is, up to the edges of the picture. */
export function moveBox(box: Box, dx: number, dy: number, picture: Size): Box {
  const x = Math.min(Math.max(box.x + dx, 0), picture.width - box.width)
  const y = Math.min(Math.max(box.y + dy, 0), picture.height - box.height)
  return { ...box, x: Math.max(0, x), y: Math.max(0, y) }
}

/** Moves the edges that a handle moves by so many pixels; an edge stops before the other one and at the picture's edge. */
export function resizeBox(box: Box, handle: Handle, dx: number, dy: number, picture: Size): Box {
  const [x, width] = resizeSide(box.x, box.width, handle.dx, dx, picture.width)
  const [y, height] = resizeSide(box.y, box.height, handle.dy, dy, picture.height)
  return { x, y, width, height }
}

function resizeSide(from: number, length: number, edge: -1 | 0 | 1, by: number, end: number): [number, number] {
  if (edge === 0) return [from, length]
  if (edge === 1) return [from, Math.min(Math.max(length + by, sizeMin), end - from)]
  const to = from + length
  const start = Math.min(Math.max(from + by, 0), to - sizeMin)
  return [start, to - start]
}

/** The box between two corners in whole pixels, inside the picture; undefined where there would be none. */
export function boxBetween(a: Point, b: Point, picture: Size): Box | undefined {
  const clamp = (value: number, max: number) => Math.min(Math.max(Math.round(value), 0), max)
  const [x1, x2] = [clamp(Math.min(a.x, b.x), picture.width), clamp(Math.max(a.x, b.x), picture.width)]
  const [y1, y2] = [clamp(Math.min(a.y, b.y), picture.height), clamp(Math.max(a.y, b.y), picture.height)]
  return x2 - x1 < sizeMin || y2 - y1 < sizeMin ? undefined : { x: x1, y: y1, width: x2 - x1, height: y2 - y1 }
}

/** The box as the API takes it: its far edges are not beyond the picture's even in the last bit of a double. */
export function insidePicture({ x, y, width, height }: Box, picture: Size): Box {
  const side = (from: number, length: number, end: number): [number, number] => {
    const start = Math.min(Math.max(from, 0), end - sizeMin)
    const most = end - start
    const whole = start + most > end ? most * (1 - 2 ** -52) : most
    return [start, Math.min(Math.max(length, sizeMin), whole)]
  }
  const [left, across] = side(x, width, picture.width)
  const [top, down] = side(y, height, picture.height)
  return { x: left, y: top, width: across, height: down }
}

/** An outline that goes where its box goes. */
export function fitPolygons(polygons: readonly (readonly number[])[], from: Box, to: Box): number[][] {
  const along = (value: number, a: number, length: number, b: number, other: number) =>
    Math.min(Math.max(b + ((value - a) / length) * other, b), b + other)
  return polygons.map((polygon) =>
    polygon.map((value, k) =>
      k % 2 === 0 ? along(value, from.x, from.width, to.x, to.width) : along(value, from.y, from.height, to.y, to.height),
    ),
  )
}
