import type { ImageType } from '@kensa/contract/media-types'
import { displaySideMax, frameOutputs } from '../frame-outputs.ts'
import type { DecodedFrame, ResizeRule } from '../types.ts'
import { decodeRgb, matOf } from './decode-rgb.ts'

/** An image file is an asset of one frame; of several pages or animation frames the first counts. */
export async function decodeImage(path: string, type: ImageType, pixelSize: number, resize: ResizeRule): Promise<DecodedFrame> {
  const rgb = await decodeRgb(path, type, displaySideMax, matOf(resize))
  return { kind: 'frame', index: 0, tMs: 0, pts: null, ...(await frameOutputs(rgb, pixelSize, resize)) }
}
