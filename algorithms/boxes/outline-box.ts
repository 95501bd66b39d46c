import type { Box } from './box.ts'
import type { Polygon } from './polygon.ts'
import { rleBox } from './rle.ts'
import { textToRle } from './rle-text.ts'

/** What is closer than a box: polygons, or a mask in COCO's compressed run lengths with its height and width. */
export type OutlineShape =
  | { kind: 'polygon'; polygons: readonly Polygon[] }
  | { kind: 'mask'; size: readonly [height: number, width: number]; counts: string }

/**
 * The smallest box that holds an outline, in its pixels. Throws `RangeError` where there is none: for polygons without an area, numbers that
 * are not finite, run lengths that are cut or do not add up to height × width, and masks without a pixel.
 */
export function outlineBox(outline: OutlineShape): Box {
  return outline.kind === 'polygon' ? polygonsBox(outline.polygons) : maskBox(outline.size, outline.counts)
}

function polygonsBox(polygons: readonly Polygon[]): Box {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const polygon of polygons) {
    if (polygon.length < 6 || polygon.length % 2 !== 0)
      throw new RangeError(`a polygon must have 3 corners or more, x and y each; found ${polygon.length} numbers`)
    if (!polygon.every(Number.isFinite)) throw new RangeError('a polygon must have finite numbers')
    for (let k = 0; k < polygon.length; k += 2) {
      const [x, y] = [polygon[k] as number, polygon[k + 1] as number]
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  }
  if (!(right > left && bottom > top)) throw new RangeError('polygons must have an area; found none')
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function maskBox([height, width]: readonly [number, number], counts: string): Box {
  const box = rleBox(textToRle(counts, width, height))
  if (box.width === 0) throw new RangeError('a mask must have a pixel that is on; found none')
  return box
}
