import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Upload } from '../../api/types.ts'
import { checkFile } from './check-file.ts'
import { hashInWorker } from './hash/hash-in-worker.ts'
import { forgetResume, readResume, resumeKey, saveResume } from './resume-record.ts'
import { retryWhileOffline } from './retry-while-offline.ts'
import { makeSlots } from './slots.ts'
import type { UploadItem } from './upload-item.ts'
import { findUpload, updateUpload } from './upload-store.ts'

const inHashSlot = makeSlots(2)
const inSendSlot = makeSlots(4)
/** Files on their way by project and hash, so that one file chosen twice is sent once. */
const underWay = new Set<string>()

type Begun = {
  assetId: string
  etags: Record<number, string>
  upload: Upload | null
  assetState: 'uploading' | 'processing' | 'ready' | 'failed'
}

/** Takes one file from the disk to `processing`. Throws what stopped it; a refused file is stated on the item and nothing is thrown. */
export async function uploadFile(item: UploadItem, file: File, whenResumed: () => Promise<void>, signal: AbortSignal): Promise<void> {
  const { id, projectId } = item
  const check = await checkFile(file)
  if (!check.ok) return updateUpload(id, { phase: 'failed', failure: check.problem })
  updateUpload(id, { phase: 'hashing', contentType: check.contentType })
  const onHashed = (doneBytes: number) => updateUpload(id, { doneBytes })
  const sha256 = await inHashSlot(signal, () => hashInWorker(file, onHashed, signal))
  const key = resumeKey(projectId, sha256)
  if (underWay.has(key)) return updateUpload(id, { phase: 'duplicate', doneBytes: file.size })
  underWay.add(key)
  try {
    updateUpload(id, { phase: 'waiting', doneBytes: 0 })
    await inSendSlot(signal, async () => {
      await whenResumed()
      const input = { name: file.name, bytes: file.size, sha256, contentType: check.contentType, projectId }
      const begun = await retryWhileOffline(signal, () => beginUpload(key, input))
      updateUpload(id, { assetId: begun.assetId })
      if (begun.upload === null) return settleDuplicate(id, begun)
      await send(id, key, file, { ...begun, upload: begun.upload }, signal)
    })
  } finally {
    underWay.delete(key)
  }
}

/** Goes on with an unfinished upload of the same bytes if this browser remembers one that still lives; else opens a new one. */
async function beginUpload(key: string, body: Parameters<typeof createAsset>[0]): Promise<Begun> {
  const record = readResume(key)
  if (record !== undefined) {
    try {
      const upload = await dataOf(api.GET('/v1/assets/{assetId}/upload', { params: { path: { assetId: record.assetId } } }))
      return { ...record, upload, assetState: 'uploading' }
    } catch (error) {
      if (!(error instanceof ApiError) || error.code === 'offline' || error.status >= 500) throw error
      forgetResume(key)
    }
  }
  const { asset, upload } = await createAsset(body)
  return { assetId: asset.id, etags: {}, upload, assetState: asset.state }
}

function createAsset(body: { name: string; bytes: number; sha256: string; contentType: string; projectId: string }) {
  return dataOf(api.POST('/v1/assets', { body, headers: { 'idempotency-key': crypto.randomUUID() } }))
}

function settleDuplicate(id: string, { assetState }: Begun): void {
  updateUpload(id, { phase: assetState === 'processing' ? 'processing' : 'duplicate', doneBytes: findUpload(id)?.bytes ?? 0 })
}

async function send(id: string, key: string, file: File, begun: Begun & { upload: Upload }, signal: AbortSignal): Promise<void> {
  const { assetId, upload } = begun
  const etags = { ...begun.etags }
  saveResume(key, { assetId, etags })
  updateUpload(id, { phase: 'uploading' })
  const { transferParts } = await import('./transfer-parts.ts')
  await transferParts(id, {
    file,
    assetId,
    upload,
    etags,
    signal,
    onProgress: (doneBytes) => updateUpload(id, { doneBytes: Math.min(doneBytes, file.size) }),
    onPart: (number, etag) => {
      etags[number] = etag
      saveResume(key, { assetId, etags })
    },
  })
  forgetResume(key)
  updateUpload(id, { phase: 'processing', doneBytes: file.size })
}
