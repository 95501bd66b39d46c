import { AVDISCARD_ALL, AVERROR_EOF } from 'node-av/constants'
import { Dictionary, FFmpegError, FormatContext, Packet, type Stream } from 'node-av/lib'

/** Opens a local file as one of three containers, so that a playlist renamed to .mp4 opens nothing else. Throws FFmpegError. */
export function openInput(path: string): FormatContext {
  const input = new FormatContext()
  const fence = Dictionary.fromObject({ protocol_whitelist: 'file', format_whitelist: 'mov,matroska,avi' })
  FFmpegError.throwIfError(input.openInputSync(`file:${path}`, null, fence), 'open')
  return input
}

/** Lets only one stream's packets through. */
export function keepStream(input: FormatContext, streamIndex: number): Stream {
  for (const stream of input.streams) if (stream.index !== streamIndex) stream.discard = AVDISCARD_ALL
  const stream = input.streams.find((each) => each.index === streamIndex)
  if (!stream) throw new Error(`the file has no stream ${streamIndex} any more`)
  return stream
}

/** The packets of one stream in file order; ends at the end of the file or where reading fails, which `onFailure` hears. */
export function* readPackets(input: FormatContext, streamIndex: number, onFailure: (text: string) => void): Generator<Packet> {
  const packet = new Packet()
  packet.alloc()
  try {
    for (;;) {
      const status = input.readFrameSync(packet)
      if (status < 0) {
        if (status !== AVERROR_EOF) onFailure(FFmpegError.strerror(status))
        return
      }
      if (packet.streamIndex === streamIndex) yield packet
      packet.unref()
    }
  } finally {
    packet.free()
  }
}
