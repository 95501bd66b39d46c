import type { VideoBackend } from '../backend.ts'
import { decode } from './decode.ts'
import { listPackets } from './list-packets.ts'
import { readHeader } from './read-header.ts'

/** ffmpeg's libraries as an npm package, called synchronously: this process has nothing else to do, and each asynchronous call would cost a thread switch. */
export function nodeAvBackend(): VideoBackend {
  return { name: 'node-av', readHeader, listPackets, decode }
}
