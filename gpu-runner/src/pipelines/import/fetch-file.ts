import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { KensaError } from '@kensa/contract/errors'
import type { Storage } from '../../ports/storage.ts'

/** Copies an uploaded file to disk; its SHA-256. Throws for one that never came or has another size than was announced. */
export async function fetchFile(
  storage: Storage,
  { key, bytes }: { key: string; bytes: number },
  path: string,
  signal: AbortSignal,
): Promise<string> {
  const object = await storage.read(key, 0, signal)
  if (!object) throw new KensaError('upload_incomplete', 'The file is not in storage; upload it again.')
  if (object.totalBytes !== bytes) {
    object.body.destroy()
    throw new KensaError('upload_size_mismatch', `The file has ${object.totalBytes} bytes, but ${bytes} were announced.`)
  }
  const hash = createHash('sha256')
  const file = await open(path, 'w')
  try {
    for await (const piece of object.body as AsyncIterable<Uint8Array>) {
      hash.update(piece)
      await file.write(piece)
    }
  } catch (cause) {
    signal.throwIfAborted()
    throw new KensaError('storage_unavailable', 'The file could not be read from storage.', { cause })
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}
