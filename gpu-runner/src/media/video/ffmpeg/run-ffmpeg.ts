import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { FfmpegPaths } from '../../find-ffmpeg.ts'
import { plain } from '../../plain.ts'
import type { DecodeEvent, SeekTo, VideoHeader, Wanted } from '../backend.ts'
import { earlyS } from '../ticks.ts'
import { createJpegReader } from './jpeg-reader.ts'
import { type Helper, inputFence } from './run-ffprobe.ts'

/**
 * One ffmpeg process, which hands on JPEGs: a twentieth of the bytes of raw pictures, and the display picture is done. Its log and its pictures come on two pipes; the log is the master: the filters write a line for every decoded frame
 * and another for every picture that follows, and between them stand the decoder's complaints, in the order in which things happened.
 */
export async function* runFfmpeg(
  paths: FfmpegPaths,
  helper: Helper,
  path: string,
  header: VideoHeader,
  seekTo: SeekTo,
  wanted: Wanted,
  threads: number,
): AsyncGenerator<DecodeEvent> {
  const child = spawn(paths.ffmpegPath, ffmpegArguments(path, header, seekTo, wanted, threads), { stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.pid !== undefined) helper(child.pid, true)
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  failed.catch(() => {})
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()))
  const readJpeg = createJpegReader(child.stdout)
  const { widthPx, heightPx } = header.picture
  let pts = Number.NaN
  let damaged = false
  let errors = 0
  try {
    for await (const line of createInterface({ input: child.stderr, crlfDelay: Number.POSITIVE_INFINITY })) {
      const frame = /\] frame:\d+\s+pts:(-?\d+)/.exec(line)
      if (frame) {
        pts = Number(frame[1])
      } else if (line.endsWith('] seen=1')) {
        yield { kind: 'decoded', pts, damaged, errors }
        damaged = false
      } else if (line.endsWith('] taken=1')) {
        const jpeg = await readJpeg()
        if (jpeg) yield { kind: 'picture', pts, picture: { jpeg, widthPx, heightPx } }
      } else if (/\[(error|fatal|panic)\]|corrupt decoded frame/.test(line)) {
        errors += 1
        damaged ||= line.includes('corrupt decoded frame')
        yield { kind: 'complaint', text: plain(line) }
      }
    }
    if (child.pid === undefined) await failed
  } finally {
    child.kill('SIGKILL')
    await ended
    if (child.pid !== undefined) helper(child.pid, false)
  }
}

function ffmpegArguments(
  path: string,
  header: VideoHeader,
  seekTo: SeekTo,
  { sampling, plan, fromIndex }: Wanted,
  threads: number,
): string[] {
  const from = fromIndex === 0 ? '1' : `gte(pts,${plan[fromIndex]})`
  const tick = (time: string, rate: number) => `floor((${time}-${header.startS}+${earlyS})*${rate})`
  const select =
    sampling.mode === 'keyframes'
      ? from
      : `${from}*(isnan(prev_selected_t)+gt(${tick('t', sampling.framesPerSecond)},${tick('prev_selected_t', sampling.framesPerSecond)}))`
  const filters = [
    `settb=${header.unit.num}/${header.unit.den}`,
    'metadata=add:key=seen:value=1,metadata=print:key=seen',
    `select='${select}'`,
    'metadata=add:key=taken:value=1,metadata=print:key=taken',
    header.jpegFilters,
  ]
  return [
    ...['-hide_banner', '-nostdin', '-nostats', '-loglevel', 'repeat+level+info', ...inputFence],
    // Times stay the container's own, so that a resumed run tells the same ones.
    ...['-copyts', '-noautorotate', '-threads', String(threads)],
    ...(sampling.mode === 'keyframes' ? ['-skip_frame', 'nokey'] : []),
    ...(seekTo ? ['-noaccurate_seek', '-ss', String(Math.max(0, seekTo.timeS))] : []),
    ...['-i', `file:${path}`, '-map', `0:${header.streamIndex}`, '-vf', filters.join(',')],
    // Without flushing, the end of a picture waits in ffmpeg until the next one.
    ...['-fps_mode', 'passthrough', '-c:v', 'mjpeg', '-q:v', '3', '-flush_packets', '1', '-f', 'mjpeg', 'pipe:1'],
  ]
}
