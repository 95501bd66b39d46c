import { availableParallelism } from 'node:os'
import type { FfmpegPaths } from '../../find-ffmpeg.ts'
import type { DecodeEvent, PacketTable, SeekTo, VideoHeader, Wanted } from '../backend.ts'
import { lastNotAbove, timeOf } from '../sampling-plan.ts'
import { runFfmpeg } from './run-ffmpeg.ts'
import type { Helper } from './run-ffprobe.ts'

const threadsMax = Math.min(4, availableParallelism())
const restartsMax = 100
/** Starting ffmpeg anew costs less than decoding this much that nobody wants. */
const jumpS = 5

/**
 * Runs ffmpeg over the file: on several threads while all is well, and from the first complaint on again on one, because on several the
 * decoder's verdict on a damaged frame can come too late. Some decoders (dav1d in 5.1) never recover from a bad packet; then another process
 * starts at the next key frame, so that what comes after the damage is delivered too. Where wanted frames lie far apart, a process for each
 * jumps over what is between.
 */
export async function* decode(
  paths: FfmpegPaths,
  helper: Helper,
  path: string,
  header: VideoHeader,
  table: PacketTable,
  seekTo: SeekTo,
  wanted: Wanted,
): AsyncGenerator<DecodeEvent> {
  const startAt = (keyPts: number | undefined, fromIndex: number) => ({
    seekTo: keyPts === undefined ? null : { pts: keyPts, timeS: timeOf(header, keyPts) },
    wanted: { ...wanted, fromIndex },
  })
  const keyBefore = (index: number) => table.keyPts[lastNotAbove(table.keyPts, wanted.plan[index] ?? Number.POSITIVE_INFINITY)]
  let start = { seekTo, wanted }
  let threads = table.exact ? threadsMax : 1
  let errors = 0
  let lastPts = seekTo?.pts ?? Number.NEGATIVE_INFINITY
  let nextIndex = wanted.fromIndex
  for (let restarts = 0; restarts <= restartsMax; ) {
    const errorsBefore = errors
    let next: typeof start | null = null
    for await (const event of runFfmpeg(paths, helper, path, header, start.seekTo, start.wanted, threads)) {
      if (event.kind === 'complaint') {
        if (threads > 1) {
          threads = 1
          next = startAt(keyBefore(nextIndex), nextIndex)
          break
        }
        errors += 1
      }
      if (event.kind === 'decoded') lastPts = Math.max(lastPts, event.pts)
      yield event.kind === 'decoded' ? { ...event, errors } : event
      if (event.kind === 'picture') {
        nextIndex = lastNotAbove(wanted.plan, event.pts) + 1
        const key = keyBefore(nextIndex)
        if (
          table.exact &&
          nextIndex < wanted.plan.length &&
          key !== undefined &&
          (key - event.pts) * (header.unit.num / header.unit.den) > jumpS
        ) {
          next = startAt(key, nextIndex)
          break
        }
      }
    }
    if (!next) {
      if (errors === errorsBefore || !table.exact) return
      const keyPts = table.keyPts[lastNotAbove(table.keyPts, lastPts) + 1]
      const fromIndex = keyPts === undefined ? -1 : wanted.plan.findIndex((pts) => pts >= keyPts)
      if (keyPts === undefined || fromIndex < 0) return
      lastPts = keyPts
      next = startAt(keyPts, fromIndex)
      restarts += 1
    }
    start = next
  }
}
