import { checkPicture, type Picture } from '../pictures/picture.ts'
import { type Normalisation, pixelPlanes } from '../pictures/pixel-planes.ts'
import { resample } from '../pictures/resample.ts'
import type { Size } from '../pictures/shortest-edge.ts'

/** Which side is brought to the limit: the longer if it is longer (`max`), or the shorter if it is shorter (`min`). */
export type SideLimit = { kind: 'max' | 'min'; px: number }

/** The normalisation of the red, green and blue levels; Paddle counts from blue on, so ImageNet's numbers stand the other way round. */
const paddle: Normalisation = { mean: [0.406, 0.456, 0.485], deviation: [0.225, 0.224, 0.229] }
const multiple = 32
const longestPx = 4000

/** The size at which a picture is looked at: sides are multiples of 32. */
export function textMapSize({ width, height }: Size, { kind, px }: SideLimit): Size {
  const side = kind === 'max' ? Math.max(width, height) : Math.min(width, height)
  const isBeyond = kind === 'max' ? side > px : side < px
  const ratio = isBeyond ? px / side : 1
  const limited = { width: Math.trunc(width * ratio), height: Math.trunc(height * ratio) }
  const longest = Math.max(limited.width, limited.height)
  const shrink = longest > longestPx ? longestPx / longest : 1
  return { width: toMultiple(limited.width * shrink), height: toMultiple(limited.height * shrink) }
}

/** `x` of the detector for one picture, blue plane first: [3, height, width] with the size of `textMapSize`. */
export function textMapPixels(model: string, picture: Picture, limit: SideLimit): Float32Array {
  checkPicture(model, picture)
  const { width, height } = textMapSize(picture, limit)
  const planes = pixelPlanes(resample(picture, width, height, 'bilinear'), paddle)
  return blueFirst(planes)
}

export function blueFirst(planes: Float32Array): Float32Array {
  const area = planes.length / 3
  const turned = new Float32Array(planes.length)
  for (let c = 0; c < 3; c++) turned.set(planes.subarray((2 - c) * area, (3 - c) * area), c * area)
  return turned
}

function toMultiple(px: number): number {
  const parts = Math.trunc(px) / multiple
  const even = parts % 1 === 0.5 ? 2 * Math.round(parts / 2) : Math.round(parts)
  return Math.max(even * multiple, multiple)
}
