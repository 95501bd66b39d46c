import { availableParallelism } from 'node:os'
import {
  AV_FRAME_FLAG_CORRUPT,
  AV_NOPTS_VALUE,
  AV_PKT_FLAG_KEY,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  AVSEEK_FLAG_BACKWARD,
} from 'node-av/constants'
import { Codec, CodecContext, FFmpegError, type FormatContext, Frame, type Packet, type Stream } from 'node-av/lib'
import type { DecodeEvent, PacketTable, SeekTo, VideoHeader, Wanted } from '../backend.ts'
import { lastNotAbove, timeOf } from '../sampling-plan.ts'
import { tickOf } from '../ticks.ts'
import { collectComplaints, settle } from './complaints.ts'
import { keepStream, openInput, readPackets } from './open-input.ts'
import { createPictureFilter } from './picture-filter.ts'

/** Decodes in this process, skipping every group of pictures that holds no wanted frame, and the rest of a group after its last one. */
export async function* decode(
  path: string,
  header: VideoHeader,
  table: PacketTable,
  seekTo: SeekTo,
  wanted: Wanted,
): AsyncGenerator<DecodeEvent> {
  const complaints = collectComplaints()
  await using input = openInput(path)
  FFmpegError.throwIfError(input.findStreamInfoSync(), 'find streams')
  const stream = keepStream(input, header.streamIndex)
  using decoder = openDecoder(stream, wanted)
  using toPicture = createPictureFilter(header)
  using frame = new Frame()
  frame.alloc()
  if (seekTo) seek(input, stream, seekTo)

  const takes = createTaker(header, wanted)
  let want = wanted.fromIndex
  let errors = 0
  let pts = -1
  let skipped = false
  let group = Number.NEGATIVE_INFINITY

  /** Frames that the decoder has ready. */
  function* ready(): Generator<DecodeEvent> {
    for (;;) {
      const status = decoder.receiveFrameSync(frame)
      if (status === AVERROR_EAGAIN || status === AVERROR_EOF) return
      if (status < 0) {
        errors += 1
        yield { kind: 'complaint', text: FFmpegError.strerror(status) }
        continue
      }
      const stamp = frame.bestEffortTimestamp
      pts = stamp === AV_NOPTS_VALUE ? pts + 1 : Number(stamp)
      const damaged = frame.decodeErrorFlags !== 0 || (frame.flags & AV_FRAME_FLAG_CORRUPT) !== 0
      if (damaged) errors += 1
      yield { kind: 'decoded', pts, damaged, errors }
      if (takes(pts)) yield { kind: 'picture', pts, picture: toPicture.convert(frame) }
      while ((wanted.plan[want] ?? Number.POSITIVE_INFINITY) <= pts) want += 1
      frame.unref()
    }
  }

  function* feed(packet: Packet | null): Generator<DecodeEvent> {
    for (;;) {
      const status = decoder.sendPacketSync(packet)
      if (status < 0 && status !== AVERROR_EAGAIN && status !== AVERROR_EOF) {
        errors += 1
        yield { kind: 'complaint', text: FFmpegError.strerror(status) }
      }
      yield* ready()
      if (status !== AVERROR_EAGAIN) return
    }
  }

  try {
    let read = 0
    for (const packet of readPackets(input, header.streamIndex, () => {})) {
      if (++read % 256 === 0) await settle()
      for (const text of complaints.texts.splice(0)) yield { kind: 'complaint', text }
      const isKey = (packet.flags & AV_PKT_FLAG_KEY) !== 0
      if (isKey) group = Number(packet.pts === AV_NOPTS_VALUE ? packet.dts : packet.pts)
      if (table.exact && group < groupOf(table, wanted.plan[want])) {
        skipped = true
        continue
      }
      if (skipped && !isKey) continue
      if (skipped) decoder.flushBuffers()
      skipped = false
      yield* feed(packet)
    }
    yield* feed(null)
    await settle()
    for (const text of complaints.texts.splice(0)) yield { kind: 'complaint', text }
  } finally {
    complaints.stop()
  }
}

function openDecoder(stream: Stream, { sampling }: Wanted): CodecContext {
  const codec = Codec.findDecoder(stream.codecpar.codecId)
  if (!codec) throw new Error('there is no decoder for this video')
  const decoder = new CodecContext()
  decoder.allocContext3(codec)
  FFmpegError.throwIfError(decoder.parametersToContext(stream.codecpar), 'set up the decoder')
  decoder.pktTimebase = stream.timeBase
  decoder.threadCount = Math.min(4, availableParallelism())
  // As an option of the context: the property of that name is ignored, and a dictionary handed to open2 is freed twice.
  if (sampling.mode === 'keyframes') FFmpegError.throwIfError(decoder.setOption('skip_frame', 'nokey'), 'skip frames')
  FFmpegError.throwIfError(decoder.open2Sync(codec, null), 'open the decoder')
  return decoder
}

function seek(input: FormatContext, stream: Stream, to: NonNullable<SeekTo>): void {
  // A file that cannot be sought is read from its beginning: the taker drops what comes before.
  input.seekFrameSync(stream.index, BigInt(to.pts), AVSEEK_FLAG_BACKWARD)
}

/** The same choice as the ffmpeg back end's filter makes. */
function createTaker(header: VideoHeader, { sampling, plan, fromIndex }: Wanted): (pts: number) => boolean {
  const fromPts = fromIndex === 0 ? Number.NEGATIVE_INFINITY : (plan[fromIndex] ?? Number.POSITIVE_INFINITY)
  let lastTick = Number.NEGATIVE_INFINITY
  return (pts) => {
    if (pts < fromPts) return false
    if (sampling.mode === 'keyframes') return true
    const tick = tickOf(timeOf(header, pts), sampling.framesPerSecond)
    if (tick <= lastTick) return false
    lastTick = tick
    return true
  }
}

/** The key frame from which a wanted frame is decoded. */
function groupOf(table: PacketTable, pts: number | undefined): number {
  return pts === undefined ? Number.POSITIVE_INFINITY : (table.keyPts[lastNotAbove(table.keyPts, pts)] ?? Number.NEGATIVE_INFINITY)
}
