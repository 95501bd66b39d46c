import type { Box } from '@kensa/algorithms/boxes/box'
import { outlineBox } from '@kensa/algorithms/boxes/outline-box'
import { KensaError } from '@kensa/contract/errors'
import type { Outline } from '@kensa/contract/region'
import type { RegionFrame } from './find-frame.ts'

export type Place = Box & { outline: Outline | null }

/** Where a region is to be, if that is inside its frame. Of an outline the box is the smallest that holds it. */
export function placeOf({ box, outline }: { box?: Box | undefined; outline?: Outline | undefined }, frame: RegionFrame): Place | undefined {
  if (outline !== undefined) return { ...inside(boxOf(outline, frame), frame, 'outline'), outline }
  return box && { ...inside(box, frame, 'box'), outline: null }
}

function boxOf(outline: Outline, { widthPx, heightPx }: RegionFrame): Box {
  if (outline.kind === 'mask') {
    const [height, width] = outline.size
    if (height !== heightPx || width !== widthPx)
      throw refused('outline.size', `must be the frame's height and width, ${heightPx} and ${widthPx}; found ${height} and ${width}`)
  }
  try {
    return outlineBox(outline)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw refused(outline.kind === 'mask' ? 'outline.counts' : 'outline.polygons', error.message)
  }
}

function inside(box: Box, { widthPx, heightPx }: RegionFrame, path: string): Box {
  const { x, y, width, height } = box
  if (!(width > 0 && height > 0)) throw refused(path, `must be more than 0 wide and high; found ${width} × ${height}`)
  if (!(x >= 0 && y >= 0 && x + width <= widthPx && y + height <= heightPx))
    throw refused(
      path,
      `must lie inside the frame of ${widthPx} × ${heightPx} pixels; found x ${x} to ${x + width} and y ${y} to ${y + height}`,
    )
  return box
}

function refused(path: string, message: string): KensaError {
  return new KensaError('invalid_input', `\`${path}\` ${message}.`, { fields: [{ path, message }] })
}
