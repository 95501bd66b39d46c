import { limits } from '@kensa/contract/limits'
import type { MediaType } from '@kensa/contract/media-types'
import type { MediaFacts, Sampling } from '../types.ts'
import type { VideoBackend } from './backend.ts'
import { openVideo } from './open-video.ts'

export async function probeVideo(backend: VideoBackend, path: string, contentType: MediaType, sampling: Sampling): Promise<MediaFacts> {
  const { widthPx, heightPx, durationS } = await openVideo(backend, path, contentType)
  return {
    kind: 'video',
    contentType,
    widthPx,
    heightPx,
    durationMs: durationS === null ? null : Math.round(durationS * 1000),
    expectedFrames:
      durationS === null || sampling.mode === 'keyframes'
        ? null
        : Math.min(limits.framesPerVideoMax, Math.max(1, Math.ceil(durationS * sampling.framesPerSecond - 0.001))),
  }
}
