import { Readable } from 'node:stream'
import type { Storage } from '../../ports/storage.ts'

/** Object storage in memory, with its uploads under way. */
export function memoryStorage() {
  const objects = new Map<string, Buffer>()
  const uploads = new Map<string, { key: string; parts: Map<number, Buffer> }>()
  let count = 0
  const storage: Storage = {
    async read(key, fromByte) {
      const bytes = objects.get(key)
      return bytes && { body: Readable.from([bytes.subarray(fromByte)]), totalBytes: bytes.length }
    },
    async write(key, bytes) {
      objects.set(key, Buffer.from(bytes))
    },
    async createUpload(key) {
      const id = `upload-${++count}`
      uploads.set(id, { key, parts: new Map() })
      return id
    },
    async writePart(_key, uploadId, part, bytes) {
      const upload = uploads.get(uploadId)
      if (!upload) throw new Error('NoSuchUpload')
      upload.parts.set(part, Buffer.from(bytes))
      return `"${part}"`
    },
    async joinParts(key, uploadId, etags) {
      const upload = uploads.get(uploadId)
      if (!upload) throw new Error('NoSuchUpload')
      objects.set(key, Buffer.concat(etags.map((_, n) => upload.parts.get(n + 1) ?? Buffer.alloc(0))))
      uploads.delete(uploadId)
    },
    async abortUpload(_key, uploadId) {
      uploads.delete(uploadId)
    },
    async removeAll(prefix) {
      for (const key of objects.keys()) if (key.startsWith(prefix)) objects.delete(key)
    },
    close: () => {},
  }
  return { storage, objects, uploads }
}
