import type { Box } from '@kensa/algorithms/boxes/box'
import type { GreyImage } from '@kensa/algorithms/quality/grey-image'
import { matchTemplate } from '@kensa/algorithms/tracking/match-template'
import type { Frame } from '../../api/types.ts'

/** Longer side of the pictures that are compared: things move by pixels of these. */
const sidePx = 960

export type Followed = { box: Box; outcome: 'found' | 'not_found' | 'no_picture'; score: number }

type Still = Pick<Frame, 'imageUrl' | 'widthPx' | 'heightPx'>

/** Where on the next frame the thing is that a box holds on this one; at its old place where it was not found. */
export async function followRegion(from: Still, to: Still, box: Box): Promise<Followed> {
  const inNext = {
    x: Math.min(box.x, Math.max(0, to.widthPx - box.width)),
    y: Math.min(box.y, Math.max(0, to.heightPx - box.height)),
    width: Math.min(box.width, to.widthPx),
    height: Math.min(box.height, to.heightPx),
  }
  if (from.widthPx !== to.widthPx || from.heightPx !== to.heightPx) return { box: inNext, outcome: 'not_found', score: 0 }
  const scale = Math.min(1, sidePx / Math.max(from.widthPx, from.heightPx))
  try {
    const [before, after] = await Promise.all([greyOf(from, scale), greyOf(to, scale)])
    const across = before.widthPx / from.widthPx
    const down = before.heightPx / from.heightPx
    const small = { x: box.x * across, y: box.y * down, width: box.width * across, height: box.height * down }
    const { box: found, score } = matchTemplate(before, after, small)
    if (found === null) return { box: inNext, outcome: 'not_found', score }
    const placed = { x: found.x / across, y: found.y / down, width: found.width / across, height: found.height / down }
    return { box: placed, outcome: 'found', score }
  } catch {
    return { box: inNext, outcome: 'no_picture', score: 0 }
  }
}

/** Fetched anew rather than taken from an `img`: the browser may keep that one without the headers that let its pixels be read. */
async function greyOf({ imageUrl, widthPx, heightPx }: Still, scale: number): Promise<GreyImage> {
  const answer = await fetch(imageUrl, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`the still answered ${answer.status}`)
  const [width, height] = [Math.max(3, Math.round(widthPx * scale)), Math.max(3, Math.round(heightPx * scale))]
  const bitmap = await createImageBitmap(await answer.blob(), { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' })
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('there is no canvas')
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  const { data } = context.getImageData(0, 0, width, height)
  const values = new Float32Array(width * height)
  for (let i = 0; i < values.length; i++)
    values[i] = 0.299 * (data[4 * i] ?? 0) + 0.587 * (data[4 * i + 1] ?? 0) + 0.114 * (data[4 * i + 2] ?? 0)
  return { widthPx: width, heightPx: height, values }
}
