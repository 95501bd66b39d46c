import type { FfmpegPaths } from '../../find-ffmpeg.ts'
import type { VideoBackend } from '../backend.ts'
import { decode } from './decode.ts'
import { listPackets } from './list-packets.ts'
import { readHeader } from './read-header.ts'
import type { Helper } from './run-ffprobe.ts'

/** The ffmpeg and ffprobe programs, from 5.1 on. */
export function ffmpegBackend(paths: FfmpegPaths, helper: Helper): VideoBackend {
  return {
    name: 'ffmpeg',
    readHeader: (path, contentType) => readHeader(paths, helper, path, contentType),
    listPackets: (path, header) => listPackets(paths, helper, path, header),
    decode: (path, header, table, seekTo, wanted) => decode(paths, helper, path, header, table, seekTo, wanted),
  }
}
