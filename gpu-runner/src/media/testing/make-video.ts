import { AV_CODEC_FLAG_GLOBAL_HEADER, AV_LOG_QUIET, AV_PIX_FMT_YUV420P, AV_PKT_DATA_DISPLAYMATRIX } from 'node-av/constants'
import { Codec, CodecContext, FFmpegError, FormatContext, Frame, Log, Packet, Rational } from 'node-av/lib'
import { drawQuarters } from './draw-quarters.ts'

export type VideoToMake = {
  path: string
  encoder: 'libx264' | 'libx265' | 'libvpx-vp9' | 'libsvtav1' | 'mpeg4'
  /** When each frame is shown, in milliseconds. */
  timesMs: readonly number[]
  keyEvery?: number
  widthPx?: number
  heightPx?: number
  /** A quarter turn clockwise on showing, as phones write it. */
  turned?: boolean
  /** MP4 and MOV: the index before the frames. */
  indexFirst?: boolean
  /** Noise makes the coded frames large, so that damage hits them rather than headers. */
  noisy?: boolean
}

const clockwise = [0, 65536, 0, -65536, 0, 0, 0, 0, 1 << 30]
const options: Record<VideoToMake['encoder'], Record<string, string>> = {
  libx264: { preset: 'veryfast', crf: '20' },
  libx265: { preset: 'ultrafast', crf: '22', 'x265-params': 'log-level=none:pools=1:frame-threads=1' },
  'libvpx-vp9': { deadline: 'realtime', 'cpu-used': '8', crf: '30' },
  libsvtav1: { preset: '12', crf: '35', 'svtav1-params': 'lp=1' },
  mpeg4: { qscale: '3' },
}

/** Writes a small video: red, green and blue quarters, and a fourth whose grey tells the frame (see `drawQuarters`). */
export function makeVideo(video: VideoToMake): string {
  Log.setLevel(AV_LOG_QUIET)
  const { widthPx = 320, heightPx = 240, keyEvery = 25 } = video
  const codec = Codec.findEncoderByName(video.encoder as Parameters<typeof Codec.findEncoderByName>[0])
  if (!codec) throw new Error(`no encoder ${video.encoder}`)
  const encoder = new CodecContext()
  encoder.allocContext3(codec)
  encoder.width = widthPx
  encoder.height = heightPx
  encoder.pixelFormat = AV_PIX_FMT_YUV420P
  encoder.timeBase = new Rational(1, 1000)
  encoder.framerate = new Rational(25, 1)
  encoder.gopSize = keyEvery
  encoder.threadCount = 1
  encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER)
  // The containers without presentation times, and mpeg4 in them, want a plain rate.
  if (video.encoder === 'mpeg4' || video.path.endsWith('.avi')) encoder.timeBase = new Rational(1, 25)
  for (const [name, value] of Object.entries(options[video.encoder])) encoder.setOption(name, value)
  FFmpegError.throwIfError(encoder.open2Sync(codec, null), 'open the encoder')

  const output = new FormatContext()
  FFmpegError.throwIfError(output.allocOutputContext2(null, null, video.path), 'choose the container')
  const stream = output.newStream(codec)
  FFmpegError.throwIfError(stream.codecpar.fromContext(encoder), 'describe the stream')
  stream.timeBase = encoder.timeBase
  if (video.turned) stream.codecpar.addCodedSideData(AV_PKT_DATA_DISPLAYMATRIX, Buffer.from(Int32Array.from(clockwise).buffer))
  FFmpegError.throwIfError(output.openOutputSync(), 'open the file')
  if (video.indexFirst) output.setOption('movflags', '+faststart')
  FFmpegError.throwIfError(output.writeHeaderSync(), 'write the header')

  const packet = new Packet()
  packet.alloc()
  const unitMs = (encoder.timeBase.num / encoder.timeBase.den) * 1000
  const drain = () => {
    while (encoder.receivePacketSync(packet) >= 0) {
      // A last frame that lasts no time would be cut off by the container's own bounds.
      if (packet.duration === 0n) packet.duration = BigInt(Math.round(40 / unitMs))
      packet.rescaleTs(encoder.timeBase, stream.timeBase)
      packet.streamIndex = 0
      FFmpegError.throwIfError(output.interleavedWriteFrameSync(packet), 'write a packet')
      packet.unref()
    }
  }
  for (const [index, timeMs] of video.timesMs.entries()) {
    const frame = new Frame()
    frame.alloc()
    frame.width = widthPx
    frame.height = heightPx
    frame.format = AV_PIX_FMT_YUV420P
    FFmpegError.throwIfError(frame.getBuffer(), 'allocate a frame')
    FFmpegError.throwIfError(frame.fromBuffer(drawQuarters(widthPx, heightPx, index, video.noisy ?? false)), 'fill a frame')
    frame.pts = BigInt(Math.round(timeMs / unitMs))
    FFmpegError.throwIfError(encoder.sendFrameSync(frame), 'encode a frame')
    frame.free()
    drain()
  }
  encoder.sendFrameSync(null)
  drain()
  FFmpegError.throwIfError(output.writeTrailerSync(), 'write the index')
  output.closeOutputSync()
  encoder.freeContext()
  return video.path
}

/** Times of `count` frames at a fixed rate. */
export function steadyTimes(count: number, framesPerSecond: number): number[] {
  return Array.from({ length: count }, (_, n) => (n * 1000) / framesPerSecond)
}
