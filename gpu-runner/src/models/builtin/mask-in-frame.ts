import type { Box } from '@kensa/algorithms/boxes/box'
import { type Mask, placedMaskToRle, type Rle } from '@kensa/algorithms/boxes/rle'
import { boxCut, ringShare, wholePixels } from '@kensa/algorithms/segmentation/box-cut'
import { crop } from '../pictures/crop.ts'
import { checkPicture, type Picture } from '../pictures/picture.ts'
import { resample } from '../pictures/resample.ts'
import type { Size } from '../pictures/shortest-edge.ts'

/** A larger thing is looked at more coarsely: its mask gains nothing by more pixels (measured), and takes more time. */
const sideMax = 96

/**
 * The mask of what stands out in a box of a picture, in the picture's pixels; undefined where nothing does. `square` is the picture as a model
 * sees it: whole, in the middle of a square. The cut is made there and brought to the picture's pixels smoothly, without the square's steps.
 * Throws `ModelInputError` where the square is none.
 */
export function maskInFrame(square: Picture, picture: Size, box: Box): Rle | undefined {
  checkPicture('box-cut', square)
  const shown = shownPart(square.width, picture)
  const across = shown.width / picture.width
  const down = shown.height / picture.height
  const seen = { x: box.x * across, y: box.y * down, width: box.width * across, height: box.height * down }
  const margin = ringShare * Math.sqrt(seen.width * seen.height) + 2
  const [left, top] = [Math.max(0, Math.floor(seen.x - margin)), Math.max(0, Math.floor(seen.y - margin))]
  const width = Math.min(shown.width, Math.ceil(seen.x + seen.width + margin)) - left
  const height = Math.min(shown.height, Math.ceil(seen.y + seen.height + margin)) - top
  if (!(width > 0 && height > 0)) return undefined
  const part = shrunk(crop(square, shown.x + left, shown.y + top, width, height), Math.max(seen.width, seen.height))
  const [perColumn, perRow] = [part.width / width, part.height / height]
  const inPart = {
    ...{ x: (seen.x - left) * perColumn, y: (seen.y - top) * perRow },
    ...{ width: seen.width * perColumn, height: seen.height * perRow },
  }
  const mask = boxCut(part, inPart)
  const cut = mask && wholePixels(inPart, part.width, part.height)
  const target = wholePixels(box, picture.width, picture.height)
  if (!cut || !target) return undefined
  const soft = softened(mask)
  const pixels = new Uint8Array(target.width * target.height)
  for (let i = 0; i < pixels.length; i++) {
    const [x, y] = [target.x + (i % target.width) + 0.5, target.y + Math.floor(i / target.width) + 0.5]
    const u = (x * across - left) * perColumn - cut.x - 0.5
    const v = (y * down - top) * perRow - cut.y - 0.5
    pixels[i] = between(soft, mask, u, v) > 0.5 ? 1 : 0
  }
  return placedMaskToRle({ width: target.width, height: target.height, pixels }, target.x, target.y, picture.width, picture.height)
}

/** Where the picture lies in a square of this side. */
function shownPart(side: number, { width, height }: Size): Box {
  const scale = side / Math.max(width, height)
  const [across, down] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
  return { x: Math.floor((side - across) / 2), y: Math.floor((side - down) / 2), width: across, height: down }
}

function shrunk(part: Picture, boxSide: number): Picture {
  const by = boxSide / sideMax
  if (by <= 1) return part
  return resample(part, Math.max(1, Math.round(part.width / by)), Math.max(1, Math.round(part.height / by)), 'bilinear')
}

/** Each pixel with a share of its neighbours (1 2 1), so that a stair becomes a slope. */
function softened({ width, height, pixels }: Mask): Float32Array {
  const at = (x: number, y: number) => pixels[Math.min(Math.max(y, 0), height - 1) * width + Math.min(Math.max(x, 0), width - 1)] as number
  return Float32Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)]
    const line = (row: number) => at(x - 1, row) + 2 * at(x, row) + at(x + 1, row)
    return (line(y - 1) + 2 * line(y) + line(y + 1)) / 16
  })
}

/** Bilinear, going on beyond the edges as it is there. */
function between(values: Float32Array, { width, height }: Size, u: number, v: number): number {
  const [x, y] = [Math.min(Math.max(u, 0), width - 1), Math.min(Math.max(v, 0), height - 1)]
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [right, bottom] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)]
  const along = (row: number) =>
    (1 - (x - left)) * (values[row * width + left] as number) + (x - left) * (values[row * width + right] as number)
  return (1 - (y - top)) * along(top) + (y - top) * along(bottom)
}
