import { KensaError } from '@kensa/contract/errors'
import type { ImageType } from '@kensa/contract/media-types'
import { plain } from '../plain.ts'
import type { ImageSource } from './image-source.ts'
import { missesItsEnd } from './misses-its-end.ts'

/** The decoder's complaint as `file_truncated` where the end of the file is missing, else as `file_corrupt`. */
export async function explainImageError(error: unknown, source: ImageSource, type: ImageType): Promise<KensaError> {
  if (error instanceof KensaError) return error
  const complaint = error instanceof Error ? plain(error.message.split('\n')[0] ?? '') : 'unknown'
  if (/premature end of JPEG/.test(complaint) || (await missesItsEnd(source, type))) {
    return new KensaError('file_truncated', 'The image ends too early: a part of the file is missing.', { cause: error })
  }
  return new KensaError('file_corrupt', `The image cannot be decoded: ${complaint}.`, { cause: error })
}
