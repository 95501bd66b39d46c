import { createSHA256 } from 'hash-wasm'

const chunkBytes = 8 * 1024 * 1024

/** SHA-256 of a blob of any size in constant memory, as 64 lower-case hexadecimal digits. Throws the signal's reason when aborted. */
export async function hashBlob(
  blob: Blob,
  options: { onProgress?: (doneBytes: number) => void; signal?: AbortSignal } = {},
): Promise<string> {
  const hasher = await createSHA256()
  for (let offset = 0; offset < blob.size; offset += chunkBytes) {
    options.signal?.throwIfAborted()
    const chunk = await blob.slice(offset, offset + chunkBytes).arrayBuffer()
    hasher.update(new Uint8Array(chunk))
    options.onProgress?.(Math.min(offset + chunkBytes, blob.size))
  }
  return hasher.digest('hex')
}
