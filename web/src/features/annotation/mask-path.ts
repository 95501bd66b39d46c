import { textToRle } from '@kensa/algorithms/boxes/rle-text'
import { rleToPolygons } from '@kensa/algorithms/outline/rle-outlines'
import type { Region } from '../../api/types.ts'
import { ringsPath } from './rings-path.ts'

type Mask = Extract<NonNullable<Region['outline']>, { kind: 'mask' }>

/** A mask of more characters has an outline of more corners than are worth drawing in a small picture. */
const charsMax = 100_000
const paths = new WeakMap<Mask, string | null>()

/** The outline of a mask as an SVG path, holes included. Made once for each mask; null where it is too long or can't be read. */
export function maskPath(mask: Mask): string | null {
  const made = paths.get(mask)
  if (made !== undefined) return made
  const path = drawn(mask)
  paths.set(mask, path)
  return path
}

function drawn({ size: [height = 0, width = 0], counts }: Mask): string | null {
  if (counts.length > charsMax) return null
  try {
    return ringsPath(rleToPolygons(textToRle(counts, width, height))) || null
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return null
  }
}
