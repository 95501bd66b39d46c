import type { Box } from '@kensa/algorithms/boxes/box'
import { placedMaskToRle, rleToCroppedMask } from '@kensa/algorithms/boxes/rle'
import { rleToText, textToRle } from '@kensa/algorithms/boxes/rle-text'
import type { Region } from '../../api/types.ts'
import { fitPolygons } from './edit-box.ts'
import type { Size } from './view-transform.ts'

type Outline = NonNullable<Region['outline']>

/**
 * An outline that goes where its box goes, and is stretched as it is; `picture` is the one that it comes to. A mask keeps its pixels where
 * its size stays. Null for a mask that cannot be read: the box is left.
 */
export function fitOutline(outline: Outline | null, from: Box, to: Box, picture: Size): Outline | null {
  if (outline === null) return null
  if (outline.kind === 'polygon') return { kind: 'polygon', polygons: fitPolygons(outline.polygons, from, to) }
  return fitMask(outline, to, picture)
}

function fitMask({ size: [rows = 0, columns = 0], counts }: Extract<Outline, { kind: 'mask' }>, to: Box, picture: Size): Outline | null {
  try {
    const own = rleToCroppedMask(textToRle(counts, columns, rows))
    if (own.width === 0) return null
    const width = Math.min(Math.max(Math.round(to.width), 1), picture.width)
    const height = Math.min(Math.max(Math.round(to.height), 1), picture.height)
    const left = Math.min(Math.max(Math.round(to.x), 0), picture.width - width)
    const top = Math.min(Math.max(Math.round(to.y), 0), picture.height - height)
    const pixels = new Uint8Array(width * height)
    for (let y = 0; y < height; y++) {
      const row = Math.floor(((y + 0.5) * own.height) / height) * own.width
      for (let x = 0; x < width; x++) pixels[y * width + x] = own.pixels[row + Math.floor(((x + 0.5) * own.width) / width)] ?? 0
    }
    const placed = placedMaskToRle({ width, height, pixels }, left, top, picture.width, picture.height)
    return { kind: 'mask', size: [picture.height, picture.width], counts: rleToText(placed) }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
