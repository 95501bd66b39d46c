import type { EncodeResponse } from '@kensa/contract/encode'
import { KensaError } from '@kensa/contract/errors'
import type { MediaChild } from '../media/types.ts'
import type { ImageTextModel } from '../models/image-text.ts'

export type EncodeImage = (space: string, bytes: Buffer, signal: AbortSignal) => Promise<EncodeResponse>

/** A photo → a vector, through the same decoder and preprocessing as ingested frames. */
export function createEncodeImage(models: ReadonlyMap<string, ImageTextModel>, media: MediaChild): EncodeImage {
  return async (space, bytes, signal) => {
    const model = models.get(space)
    if (!model)
      throw new KensaError('not_found', `This runner has no model of the space ${space}; it has ${[...models.keys()].join(', ')}.`)
    if (bytes.byteLength === 0) throw new KensaError('file_empty', 'The image has no bytes.')
    const pixels = await media.decodeQueryImage(bytes, model.pixelSize, model.resize, signal)
    const vector = await model.embedPixels(pixels, 'query', signal)
    return { space, vector: [...vector], terms: [], modelVersion: model.version }
  }
}
