import { createHash } from 'node:crypto'
import type { AssetCreated, AssetDetail } from '@kensa/contract/api/assets'
import type { ApiClient } from './api-client.ts'

export type FileToUpload = { name: string; contentType: string; bytes: Uint8Array }

/** Uploads one file through the public API: create, put the parts, complete. Returns the asset's id. */
export async function uploadFile(api: ApiClient, projectId: string, file: FileToUpload): Promise<string> {
  const created = await api.post<AssetCreated>('/v1/assets', {
    name: file.name,
    bytes: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    contentType: file.contentType,
    projectId,
  })
  if (!created.upload) return created.asset.id
  const parts: { number: number; etag: string }[] = []
  for (const part of created.upload.parts) {
    const answer = await fetch(part.url, { method: 'PUT', body: Buffer.from(file.bytes.subarray(part.offset, part.offset + part.bytes)) })
    const etag = answer.headers.get('etag')
    if (!answer.ok || !etag) throw new Error(`part ${part.number} of ${file.name}: storage answered ${answer.status}`)
    parts.push({ number: part.number, etag })
  }
  await api.post<AssetDetail>(`/v1/assets/${created.asset.id}/complete`, { parts })
  return created.asset.id
}

/** Runs `work` over the items, at most `width` at a time, in order of their start. */
export async function inParallel<T>(items: Iterable<T> | AsyncIterable<T>, width: number, work: (item: T) => Promise<void>): Promise<void> {
  const running = new Set<Promise<void>>()
  for await (const item of items) {
    const one = work(item).finally(() => running.delete(one))
    running.add(one)
    if (running.size >= width) await Promise.race(running)
  }
  await Promise.all(running)
}
