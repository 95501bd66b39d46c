import { stat } from 'node:fs/promises'
import { KensaError } from '@kensa/contract/errors'
import type { MediaType } from '@kensa/contract/media-types'
import type { VideoBackend, VideoHeader } from './backend.ts'
import { requireIndex } from './require-index.ts'

/** A file is probed and then decoded: the second time its header is known. */
let last: { key: string; header: VideoHeader } | null = null

/** The header of a video, or the clearest reason why there is none. */
export async function openVideo(backend: VideoBackend, path: string, contentType: MediaType): Promise<VideoHeader> {
  const { size, mtimeMs, ino } = await stat(path)
  const key = [backend.name, path, contentType, size, mtimeMs, ino].join(' ')
  if (last?.key === key) return last.header
  if (contentType === 'video/mp4' || contentType === 'video/quicktime') await requireIndex(path)
  try {
    const header = await backend.readHeader(path, contentType)
    last = { key, header }
    return header
  } catch (error) {
    if (error instanceof KensaError) throw error
    throw new KensaError('video_unreadable', `The video cannot be opened: ${error instanceof Error ? error.message : 'no reason given'}.`)
  }
}
