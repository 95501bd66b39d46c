import { type Mask, maskToRle, type Rle } from './rle.ts'

/** Corners x, y, x, y, … in pixels; closed by itself. Several rings: what lies in an odd number of them is inside, so holes are rings too. */
export type Polygon = readonly number[]

/** The pixels whose centres lie inside (even–odd rule; a centre on an edge counts with the side to its right). Throws `RangeError`. */
export function polygonsToMask(rings: readonly Polygon[], width: number, height: number): Mask {
  const pixels = new Uint8Array(width * height)
  for (const ring of rings) checkRing(ring)
  for (let y = 0; y < height; y++) {
    const crossings = rings.flatMap((ring) => crossingsAt(ring, y + 0.5)).sort((a, b) => a - b)
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const from = Math.max(0, Math.ceil((crossings[k] as number) - 0.5))
      const to = Math.min(width, Math.ceil((crossings[k + 1] as number) - 0.5))
      for (let x = from; x < to; x++) pixels[y * width + x] = 1
    }
  }
  return { width, height, pixels }
}

/**
 * The outlines of a mask along the edges of its pixels, outer rings clockwise (y down), holes the other way; `polygonsToMask` gives the
 * mask back exactly. Corners only: points within straight edges are left out.
 */
export function maskToPolygons({ width, height, pixels }: Mask): Polygon[] {
  const isSet = (x: number, y: number) => x >= 0 && y >= 0 && x < width && y < height && pixels[y * width + x] === 1
  // An edge runs with the set pixel on its right: by its start corner, the directions in which edges leave (0 right, 1 down, 2 left, 3 up).
  const leaving = new Map<number, number[]>()
  const corner = (x: number, y: number) => y * (width + 1) + x
  const add = (x: number, y: number, direction: number) => {
    const at = corner(x, y)
    leaving.set(at, [...(leaving.get(at) ?? []), direction])
  }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!isSet(x, y)) continue
      if (!isSet(x, y - 1)) add(x, y, 0)
      if (!isSet(x + 1, y)) add(x + 1, y, 1)
      if (!isSet(x, y + 1)) add(x + 1, y + 1, 2)
      if (!isSet(x - 1, y)) add(x, y + 1, 3)
    }
  const rings: Polygon[] = []
  for (const [start, directions] of leaving) while (directions.length > 0) rings.push(walk(start, leaving, width))
  return rings
}

/** COCO's own way from a polygon to run lengths is another: see `polygonToCocoRle`. */
export function polygonsToRle(rings: readonly Polygon[], width: number, height: number): Rle {
  return maskToRle(polygonsToMask(rings, width, height))
}

/** Follows edges from a corner until it is reached again, and uses them up. Where two ways lead on it turns right, which keeps rings apart. */
function walk(start: number, leaving: Map<number, number[]>, width: number): number[] {
  const ring: number[] = []
  const steps = [1, width + 1, -1, -(width + 1)]
  let [at, direction] = [start, -1]
  do {
    const ways = leaving.get(at) as number[]
    const turns = direction < 0 ? ways : [(direction + 1) % 4, direction, (direction + 3) % 4].filter((way) => ways.includes(way))
    const way = turns[0] as number
    ways.splice(ways.indexOf(way), 1)
    if (way !== direction) ring.push(at % (width + 1), Math.floor(at / (width + 1)))
    direction = way
    at += steps[way] as number
  } while (at !== start)
  return ring
}

function crossingsAt(ring: Polygon, y: number): number[] {
  const crossings: number[] = []
  for (let k = 0; k < ring.length; k += 2) {
    const [x1, y1] = [ring[k] as number, ring[k + 1] as number]
    const [x2, y2] = [ring[(k + 2) % ring.length] as number, ring[(k + 3) % ring.length] as number]
    if (y1 <= y === y2 <= y) continue
    crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1))
  }
  return crossings
}

function checkRing(ring: Polygon): void {
  if (ring.length < 6 || ring.length % 2 !== 0)
    throw new RangeError(`a polygon must have 3 corners or more, x and y each; found ${ring.length} numbers`)
  if (!ring.every(Number.isFinite)) throw new RangeError('a polygon must have finite numbers')
}
