import { createHash } from 'node:crypto'

/** SHA-256 of a stream, in hex; memory does not grow with it. */
export async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of bytes) hash.update(chunk)
  return hash.digest('hex')
}

/** What git calls a content of so many bytes: SHA-1 over its kind, size and bytes, in hex. */
export async function gitBlobOf(bytes: AsyncIterable<Uint8Array>, size: number): Promise<string> {
  const hash = createHash('sha1').update(`blob ${size}\0`)
  for await (const chunk of bytes) hash.update(chunk)
  return hash.digest('hex')
}
