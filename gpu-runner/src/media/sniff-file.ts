import { open } from 'node:fs/promises'
import { KensaError } from '@kensa/contract/errors'
import { foreignFormats } from '@kensa/contract/foreign-formats'
import type { MediaType } from '@kensa/contract/media-types'
import { sniffBytes, sniffMediaType } from '@kensa/contract/sniff-media-type'

/** The type of a file by its first bytes; throws `file_empty` and `unsupported_type`. */
export async function sniffFile(path: string): Promise<MediaType> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(sniffBytes), 0, sniffBytes, 0)
    return typeOf(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

export function typeOf(head: Uint8Array): MediaType {
  if (head.byteLength === 0) throw new KensaError('file_empty', 'The file has no bytes.')
  const sniffed = sniffMediaType(head)
  if (sniffed && 'type' in sniffed) return sniffed.type
  if (sniffed) {
    const { name, advice } = foreignFormats[sniffed.foreign]
    throw new KensaError('unsupported_type', `This is ${name}. ${advice}`)
  }
  const taken = 'Kensa takes JPEG, PNG, WebP, AVIF, GIF and TIFF images and MP4, MOV, WebM, MKV and AVI videos.'
  throw new KensaError('unsupported_type', `The first bytes are of no format that Kensa knows. ${taken}`)
}
