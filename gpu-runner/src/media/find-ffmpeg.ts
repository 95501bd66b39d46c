import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

export type FfmpegPaths = { ffmpegPath: string; ffprobePath: string }

/** The ffmpeg and ffprobe to use: beside FFMPEG_PATH when that is set, else from PATH. Null when absent or older than 5.1. */
export function findFfmpeg(env: { FFMPEG_PATH?: string | undefined; PATH?: string | undefined } = process.env): FfmpegPaths | null {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const folders = env.FFMPEG_PATH ? [dirname(env.FFMPEG_PATH)] : (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  for (const folder of folders) {
    const ffmpegPath = env.FFMPEG_PATH ?? join(folder, `ffmpeg${suffix}`)
    const ffprobePath = join(folder, `ffprobe${suffix}`)
    if (isProgram(ffmpegPath) && isProgram(ffprobePath)) return isRecent(ffmpegPath) ? { ffmpegPath, ffprobePath } : null
  }
  return null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** `-fps_mode` came with 5.1. Development builds carry no number and are taken as recent. */
function isRecent(ffmpegPath: string): boolean {
  const version = /^ffmpeg version n?(\d+)\.(\d+)/.exec(
    spawnSync(ffmpegPath, ['-version'], { encoding: 'latin1', timeout: 10_000 }).stdout ?? '',
  )
  if (!version) return true
  const [major, minor] = [Number(version[1]), Number(version[2])]
  return major > 5 || (major === 5 && minor >= 1)
}
