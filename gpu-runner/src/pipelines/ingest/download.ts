import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { KensaError } from '@kensa/contract/errors'
import type { Storage } from '../../ports/storage.ts'

export type ExpectedFile = { key: string; bytes: number; sha256: string }

const triesMax = 4

/**
 * Copies an object to a file, hashing on the way, and proves that it is the file that was promised. A connection that breaks is taken
 * up again at the byte where it broke.
 */
export async function download(storage: Storage, expected: ExpectedFile, path: string, signal: AbortSignal): Promise<void> {
  const hash = createHash('sha256')
  let written = 0
  const file = await open(path, 'w')
  try {
    for (let tries = 1; written < expected.bytes || tries === 1; tries++) {
      try {
        const object = await storage.read(expected.key, written, signal)
        if (!object) throw new KensaError('upload_incomplete', 'The uploaded file is not in storage; upload it again.')
        if (object.totalBytes !== expected.bytes) {
          object.body.destroy()
          throw sizeMismatch(expected.bytes, object.totalBytes)
        }
        for await (const piece of object.body as AsyncIterable<Uint8Array>) {
          hash.update(piece)
          await file.write(piece)
          written += piece.byteLength
        }
        if (written > expected.bytes) throw sizeMismatch(expected.bytes, written)
      } catch (error) {
        signal.throwIfAborted()
        if (error instanceof KensaError) throw error
        if (tries >= triesMax) throw new KensaError('storage_unavailable', 'The file could not be read from storage.', { cause: error })
      }
    }
  } finally {
    await file.close()
  }
  const found = hash.digest('hex')
  if (found !== expected.sha256) {
    throw new KensaError('upload_hash_mismatch', `The file's SHA-256 is ${found}, but ${expected.sha256} was promised.`)
  }
}

function sizeMismatch(promised: number, found: number): KensaError {
  return new KensaError('upload_size_mismatch', `The file has ${found} bytes, but ${promised} were promised.`)
}
