import { createHash } from 'node:crypto'

/** SHA-256 of a stream, in hex; memory does not grow with it. */
export async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of bytes) hash.update(chunk)
  return hash.digest('hex')
}
