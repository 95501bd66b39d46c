import { createHash } from 'node:crypto'
import { KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'
import type { Storage } from '../../ports/storage.ts'

const partsMax = 10_000

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
      throw new KensaError('too_large', `The export is larger than ${partsMax * limits.uploadPartBytes} bytes. Export it in pieces.`)
    underWay = storage.writePart(key, uploadId, number, part, signal).then((etag) => void (etags[number - 1] = etag))
    // Awaited with the next part; until then nobody would hear it fail.
    underWay.catch(() => {})
  }
  let held: Uint8Array[] = []
  let heldBytes = 0
  for await (const piece of pieces) {
    signal.throwIfAborted()
    hash.update(piece)
    bytes += piece.length
    held.push(piece)
    heldBytes += piece.length
    while (heldBytes >= limits.uploadPartBytes) {
      const joined = Buffer.concat(held)
      await send(joined.subarray(0, limits.uploadPartBytes))
      const rest = Buffer.from(joined.subarray(limits.uploadPartBytes))
      held = rest.length > 0 ? [rest] : []
      heldBytes = rest.length
    }
  }
  if (heldBytes > 0 || etags.length === 0) await send(Buffer.concat(held))
  await underWay
  await storage.joinParts(key, uploadId, etags, signal)
  return { sha256: hash.digest('hex'), bytes }
}
