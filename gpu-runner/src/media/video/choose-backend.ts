import type { ChildSetup } from '../protocol.ts'
import type { VideoBackend } from './backend.ts'
import { ffmpegBackend } from './ffmpeg/backend.ts'
import type { Helper } from './ffmpeg/run-ffprobe.ts'

/** node-av is an optional dependency and loads in 100 ms, so only where it is used. */
export async function chooseBackend({ videoBackend, ffmpegPath, ffprobePath }: ChildSetup, helper: Helper): Promise<VideoBackend> {
  if (videoBackend === 'ffmpeg' && ffmpegPath && ffprobePath) return ffmpegBackend({ ffmpegPath, ffprobePath }, helper)
  const { nodeAvBackend } = await import('./node-av/backend.ts')
  return nodeAvBackend()
}
