import { KensaError } from '@kensa/contract/errors'
import { isVideoType } from '@kensa/contract/media-types'
import { sniffBytes } from '@kensa/contract/sniff-media-type'
import { modelPixels, smallSideMax } from '../frame-outputs.ts'
import { typeOf } from '../sniff-file.ts'
import type { ResizeRule } from '../types.ts'
import { decodeRgb, matOf } from './decode-rgb.ts'

/**
 * A photo to search by → the model's square. It is read at the reduced size from which that of an ingested frame is made; a JPEG decodes to
 * it several times faster than whole.
 */
export async function decodeQuery(bytes: Uint8Array, pixelSize: number, resize: ResizeRule): Promise<Uint8Array> {
  const type = typeOf(bytes.subarray(0, sniffBytes))
  if (isVideoType(type)) throw new KensaError('unsupported_type', 'This is a video; search by an image.')
  return await modelPixels(await decodeRgb(bytes, type, smallSideMax(pixelSize), matOf(resize)), pixelSize, resize)
}
