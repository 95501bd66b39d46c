import { type Box, clipBox } from '@kensa/algorithms/boxes/box'
import { checkRle, type Rle, rleBox } from '@kensa/algorithms/boxes/rle'
import { rleToText, textToRle } from '@kensa/algorithms/boxes/rle-text'
import { boxOfRing, polygonsBox } from '@kensa/algorithms/outline/polygons-box'
import { type Outline, outlineSchema } from '@kensa/contract/region'
import { snapShape } from '../file-region.ts'
import type { Size } from './found.ts'

export type Shape = { box: Box; outline: Outline | null }

/** What a region cannot be; told as a fault of its record. */
export class BadShape extends Error {
  readonly field: string
  constructor(field: string, message: string) {
    super(message)
    this.name = 'BadShape'
    this.field = field
  }
}

/** How much the sides of an image may differ in proportion from those of its frame. */
const proportionMax = 0.01

/** Pixels of the frame for each pixel of the image that the file speaks of; 1 where it does not say its size. */
export function scaleTo(frame: Size, image: Partial<Size>): { x: number; y: number } {
  const { widthPx, heightPx } = image
  if (widthPx === undefined || heightPx === undefined) return { x: 1, y: 1 }
  const [x, y] = [frame.widthPx / widthPx, frame.heightPx / heightPx]
  if (Math.abs(x / y - 1) > proportionMax)
    throw new BadShape(
      'width',
      `the image is ${widthPx} × ${heightPx} in the file, and its frame ${frame.widthPx} × ${frame.heightPx}: of other proportions`,
    )
  return { x, y }
}

export function boxShape(field: string, box: Box, frame: Size, scale = { x: 1, y: 1 }): Shape {
  if (![box.x, box.y, box.width, box.height].every(Number.isFinite)) throw new BadShape(field, 'must have finite numbers')
  if (!(box.width > 0 && box.height > 0)) throw new BadShape(field, `must be wider and higher than 0; found ${box.width} × ${box.height}`)
  const scaled = { x: box.x * scale.x, y: box.y * scale.y, width: box.width * scale.x, height: box.height * scale.y }
  const inside = clipBox(scaled, frame.widthPx, frame.heightPx)
  if (!(inside.width > 0 && inside.height > 0))
    throw new BadShape(field, `must reach into the image of ${frame.widthPx} × ${frame.heightPx} pixels`)
  return snapShape({ box: inside, outline: null })
}

/** `box`: that of the file, which stays where it is the polygons' own but for rounding. */
export function polygonShape(
  field: string,
  polygons: readonly (readonly number[])[],
  frame: Size,
  { scale = { x: 1, y: 1 }, box }: { scale?: { x: number; y: number }; box?: Box | undefined } = {},
): Shape {
  const clamp = (value: number, max: number) => Math.min(Math.max(value, 0), max)
  const rings = polygons.map((ring) =>
    ring.map((value, n) => (n % 2 === 0 ? clamp(value * scale.x, frame.widthPx) : clamp(value * scale.y, frame.heightPx))),
  )
  const outline = checked(field, { kind: 'polygon', polygons: rings })
  const hull = polygonsBox(rings)
  const isHull = box !== undefined && edges(box).every((edge, n) => Math.abs(edge - (edges(hull)[n] as number)) <= 1)
  return snapShape({ ...boxShape(field, box && isHull ? box : hull, frame), outline })
}

/** An upright rectangle of four corners is a box. */
export function ringShape(field: string, ring: readonly number[], frame: Size): Shape {
  const shape = polygonShape(field, [ring], frame)
  const [snapped] = shape.outline?.kind === 'polygon' ? shape.outline.polygons : []
  const box = snapped && boxOfRing(snapped)
  return box ? boxShape(field, box, frame) : shape
}

export function maskShape(field: string, { size, counts }: { size: [number, number]; counts: string }, frame: Size, box?: Box): Shape {
  const [height, width] = size
  if (width !== frame.widthPx || height !== frame.heightPx)
    throw new BadShape(field, `must be a mask of ${frame.widthPx} × ${frame.heightPx} pixels, as its frame; found ${width} × ${height}`)
  const outline = checked(field, { kind: 'mask', size, counts })
  const hull = rleBox(asBadShape(field, () => textToRle(counts, width, height)))
  const isHull = box !== undefined && edges(box).every((edge, n) => Math.abs(edge - (edges(hull)[n] as number)) <= 1)
  return { ...boxShape(field, box && isHull ? box : hull, frame), outline }
}

export function rleText(field: string, rle: Rle): string {
  return asBadShape(field, () => {
    checkRle(rle)
    return rleToText(rle)
  })
}

/** What algorithms throw for numbers that make no shape. */
export function asBadShape<T>(field: string, make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (error instanceof RangeError) throw new BadShape(field, error.message)
    throw error
  }
}

const edges = ({ x, y, width, height }: Box) => [x, y, x + width, y + height]

function checked(field: string, outline: unknown): Outline {
  const parsed = outlineSchema.safeParse(outline)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new BadShape([field, ...(issue?.path ?? [])].join('.'), issue?.message ?? 'is not an outline')
}
