import { ProtocolError } from './protocol-error.ts'

const startupBytesMax = 10_000
const messageBytesMax = 256 * 1024 * 1024

/** Cuts a stream of bytes into frontend messages. The first ones have no type byte. */
export class FrameReader {
  private chunks: Buffer[] = []
  private length = 0

  push(bytes: Buffer): void {
    this.chunks.push(bytes)
    this.length += bytes.length
  }

  /** The next message, or undefined until more bytes came. */
  next(kind: 'startup' | 'typed'): Buffer | undefined {
    const header = kind === 'startup' ? 4 : 5
    if (this.length < header) return undefined
    const declared = this.joined().readInt32BE(header - 4)
    const max = kind === 'startup' ? startupBytesMax : messageBytesMax
    if (declared < (kind === 'startup' ? 8 : 4) || declared > max) throw new ProtocolError('08P01', `a message of ${declared} bytes`)
    const total = declared + header - 4
    if (this.length < total) return undefined
    const all = this.joined()
    this.chunks = [all.subarray(total)]
    this.length -= total
    return all.subarray(0, total)
  }

  private joined(): Buffer {
    if (this.chunks.length > 1) this.chunks = [Buffer.concat(this.chunks)]
    return this.chunks[0] ?? Buffer.alloc(0)
  }
}
