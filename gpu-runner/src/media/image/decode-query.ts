import { KensaError } from '@kensa/contract/errors'
import { isVideoType } from '@kensa/contract/media-types'
import { sniffBytes } from '@kensa/contract/sniff-media-type'
import { modelPixels } from '../frame-outputs.ts'
import { typeOf } from '../sniff-file.ts'
import type { ResizeRule } from '../types.ts'
import { decodeRgb, matOf } from './decode-rgb.ts'

/** A photo to search by → the model's square. It is read at a reduced size, which a JPEG decodes several times faster. */
export async function decodeQuery(bytes: Uint8Array, pixelSize: number, resize: ResizeRule): Promise<Uint8Array> {
  const type = typeOf(bytes.subarray(0, sniffBytes))
  if (isVideoType(type)) throw new KensaError('unsupported_type', 'This is a video; search by an image.')
  return await modelPixels(await decodeRgb(bytes, type, pixelSize * 8, matOf(resize)), pixelSize, resize)
}
