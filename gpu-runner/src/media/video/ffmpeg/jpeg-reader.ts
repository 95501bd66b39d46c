import type { Readable } from 'node:stream'

const endMark = Buffer.from([0xff, 0xd9])

/** Reads one JPEG after another from a stream; null at its end. Coded data never contain the end mark, and ffmpeg writes no previews. */
export function createJpegReader(stream: Readable): () => Promise<Uint8Array | null> {
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  return async () => {
    const parts: Buffer[] = []
    let lastByte = -1
    for (;;) {
      // The mark may lie across two chunks.
      const split = lastByte === 0xff && rest[0] === 0xd9
      const found = split ? -1 : rest.indexOf(endMark)
      if (split || found >= 0) {
        const end = found + 2
        parts.push(rest.subarray(0, end))
        rest = rest.subarray(end)
        return Buffer.concat(parts)
      }
      if (rest.length > 0) {
        parts.push(rest)
        lastByte = rest.at(-1) ?? -1
      }
      const step = await chunks.next()
      if (step.done) return null
      rest = step.value
    }
  }
}
