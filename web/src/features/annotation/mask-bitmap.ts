import type { Box } from '@kensa/algorithms/boxes/box'
import { textToRle } from '@kensa/algorithms/boxes/rle-text'
import type { Region } from '../../api/types.ts'

type Mask = Extract<NonNullable<Region['outline']>, { kind: 'mask' }>

/** Pixels of a bitmap at most: a mask over a whole photo is shown a little coarser. */
const bitmapPixelsMax = 1_000_000

/** The part of a mask that lies in its box, one byte a sample (0 or 1), row by row, one sample every `step` pixels. */
export function maskSamples(mask: Mask, box: Box): { width: number; height: number; step: number; samples: Uint8Array } {
  const [height = 0, width = 0] = mask.size
  const step = Math.max(1, Math.ceil(Math.sqrt((box.width * box.height) / bitmapPixelsMax)))
  const [columns, rows] = [Math.ceil(box.width / step), Math.ceil(box.height / step)]
  const samples = new Uint8Array(columns * rows)
  let at = 0
  for (const [n, run] of textToRle(mask.counts, width, height).counts.entries()) {
    if (n % 2 === 1) {
      for (let i = at; i < at + run; ) {
        const x = Math.floor(i / height)
        // To the end of the run in this column.
        const end = Math.min(at + run, (x + 1) * height)
        const column = (x - box.x) / step
        if (Number.isInteger(column) && column >= 0 && column < columns) {
          const first = Math.max(0, Math.ceil((i - x * height - box.y) / step))
          const last = Math.min(rows - 1, Math.floor((end - 1 - x * height - box.y) / step))
          for (let row = first; row <= last; row++) samples[row * columns + column] = 1
        }
        i = end
      }
    }
    at += run
  }
  return { width: columns, height: rows, step, samples }
}

const bitmaps = new WeakMap<Mask, Map<string, OffscreenCanvas | null>>()

/** The mask as a picture of one colour, to be drawn over its box. Made once for each mask and colour; null where it can't be read. */
export function maskBitmap(mask: Mask, box: Box, color: string): OffscreenCanvas | null {
  let ofMask = bitmaps.get(mask)
  if (ofMask === undefined) bitmaps.set(mask, (ofMask = new Map()))
  let bitmap = ofMask.get(color)
  if (bitmap === undefined) ofMask.set(color, (bitmap = paint(mask, box, color)))
  return bitmap
}

function paint(mask: Mask, box: Box, color: string): OffscreenCanvas | null {
  try {
    const { width, height, samples } = maskSamples(mask, box)
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (context === null) return null
    const image = context.createImageData(width, height)
    for (const [i, sample] of samples.entries()) image.data[4 * i + 3] = 255 * sample
    context.putImageData(image, 0, 0)
    context.globalCompositeOperation = 'source-in'
    context.fillStyle = color
    context.fillRect(0, 0, width, height)
    return canvas
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
