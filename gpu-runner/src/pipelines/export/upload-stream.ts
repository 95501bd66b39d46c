import { createHash } from 'node:crypto'
import { KensaError } from '@kensa/contract/errors'
import type { Storage } from '../../ports/storage.ts'

const partsMax = 10_000
/** The least that S3 takes: two are in memory, and the copies that are on their way. */
const partBytes = 5 * 1024 * 1024

/** Puts a stream into storage part by part, two of them in memory at most; what it was. The object is there whole or not at all. */
export async function uploadStream(
  storage: Storage,
  { key, uploadId }: { key: string; uploadId: string },
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  const etags: string[] = []
  let bytes = 0
  let underWay: Promise<void> = Promise.resolve()
  const send = async (part: Uint8Array) => {
    await underWay
    const number = etags.push('')
    if (number > partsMax)
      throw new KensaError('too_large', `The export is larger than ${partsMax * partBytes} bytes. Export it in pieces.`)
    underWay = storage.writePart(key, uploadId, number, part, signal).then((etag) => void (etags[number - 1] = etag))
    // Awaited with the next part; until then nobody would hear it fail.
    underWay.catch(() => {})
  }
  // One is filled while the other is sent: `send` returns once that one is free again.
  let [filling, other] = [Buffer.allocUnsafe(partBytes), Buffer.allocUnsafe(partBytes)]
  let filled = 0
  for await (const piece of pieces) {
    signal.throwIfAborted()
    hash.update(piece)
    bytes += piece.length
    for (let from = 0; from < piece.length; ) {
      const count = Math.min(piece.length - from, partBytes - filled)
      filling.set(piece.subarray(from, from + count), filled)
      from += count
      filled += count
      if (filled < partBytes) continue
      await send(filling)
      ;[filling, other, filled] = [other, filling, 0]
    }
  }
  if (filled > 0 || etags.length === 0) await send(filling.subarray(0, filled))
  await underWay
  await storage.joinParts(key, uploadId, etags, signal)
  return { sha256: hash.digest('hex'), bytes }
}
