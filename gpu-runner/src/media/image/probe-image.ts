import type { ImageType } from '@kensa/contract/media-types'
import type { MediaFacts } from '../types.ts'
import { openImage } from './open-image.ts'

export async function probeImage(path: string, type: ImageType): Promise<MediaFacts> {
  const { widthPx, heightPx } = await openImage(path, type)
  return { kind: 'image', contentType: type, widthPx, heightPx, durationMs: null, expectedFrames: 1 }
}
