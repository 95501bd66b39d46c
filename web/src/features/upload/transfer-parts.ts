import { limits } from '@kensa/contract/limits'
import AwsS3, { type AwsS3UploadParameters } from '@uppy/aws-s3'
import Uppy from '@uppy/core'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Upload } from '../../api/types.ts'
import { retryWhileOffline } from './retry-while-offline.ts'

type Transfer = {
  file: File
  assetId: string
  upload: Upload
  /** ETags of parts that are there already, by part number. */
  etags: Record<number, string>
  onProgress: (sentBytes: number) => void
  onPart: (number: number, etag: string) => void
  signal: AbortSignal
  resolve: () => void
  reject: (error: unknown) => void
}

type Meta = { transferId: string; relativePath: string }
type Body = Record<string, never>

const transfers = new Map<string, Transfer>()
const quiet = { debug: () => {}, warn: () => {}, error: () => {} }
/** Parts that an earlier try has sent are answered from memory. */
const sentBefore = new WeakMap<AwsS3UploadParameters, string>()

const uppy = new Uppy<Meta, Body>({ id: 'kensa', autoProceed: true, allowMultipleUploadBatches: true, logger: quiet })

function transferOf(file: { meta: Meta }): Transfer {
  const transfer = transfers.get(file.meta.transferId)
  if (transfer === undefined) throw new Error('The upload was canceled')
  return transfer
}

uppy.use(AwsS3<Meta, Body>, {
  limit: 6,
  retryDelays: [0, 1000, 3000, 5000, 10_000, 20_000],
  shouldUseMultipart: true,
  getChunkSize: () => limits.uploadPartBytes,
  createMultipartUpload: (file) => ({ uploadId: transferOf(file).assetId, key: transferOf(file).assetId }),
  listParts: (file) => Object.entries(transferOf(file).etags).map(([number, ETag]) => ({ PartNumber: Number(number), ETag })),
  signPart: async (file, { partNumber }) => {
    const transfer = transferOf(file)
    const url = await partUrl(transfer, partNumber)
    const parameters: AwsS3UploadParameters = { method: 'PUT', url }
    const etag = transfer.etags[partNumber]
    if (etag !== undefined) sentBefore.set(parameters, etag)
    return parameters
  },
  uploadPartBytes: async (options) => {
    const etag = sentBefore.get(options.signature)
    if (etag === undefined) return AwsS3.uploadPartBytes({ ...options, body: withoutType(options.body) })
    options.onProgress({ loaded: options.size, lengthComputable: true })
    options.onComplete(etag)
    return { ETag: etag }
  },
  completeMultipartUpload: async (file, { parts }) => {
    const { assetId, signal } = transferOf(file)
    const sent = parts.map(({ PartNumber, ETag }) => ({ number: PartNumber ?? 0, etag: ETag ?? '' })).sort((a, b) => a.number - b.number)
    const path = { assetId }
    await retryWhileOffline(signal, () => dataOf(api.POST('/v1/assets/{assetId}/complete', { params: { path }, body: { parts: sent } })))
    return {}
  },
  // Uppy calls this after errors too, when the parts are still worth keeping; who cancels deletes the asset himself.
  abortMultipartUpload: () => {},
})

uppy.on('upload-progress', (file, progress) => {
  if (file !== undefined && progress.bytesUploaded) transfers.get(file.meta.transferId)?.onProgress(progress.bytesUploaded)
})
uppy.on('s3-multipart:part-uploaded', (file, { PartNumber, ETag }) => transfers.get(file.meta.transferId)?.onPart(PartNumber, ETag))
uppy.on('upload-success', (file) => file !== undefined && transfers.get(file.meta.transferId)?.resolve())
uppy.on('upload-error', (file, error) => file !== undefined && transfers.get(file.meta.transferId)?.reject(error))

/** Sends the parts of one file straight to the storage and completes its upload. */
export async function transferParts(id: string, options: Omit<Transfer, 'resolve' | 'reject'>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  transfers.set(id, { ...options, resolve, reject })
  const meta: Meta = { transferId: id, relativePath: id }
  const fileId = uppy.addFile({ name: options.file.name, type: options.file.type, data: options.file, meta })
  const stop = () => reject(options.signal.reason)
  options.signal.addEventListener('abort', stop, { once: true })
  uppyIds.set(id, fileId)
  try {
    await promise
  } finally {
    options.signal.removeEventListener('abort', stop)
    uppyIds.delete(id)
    uppy.removeFile(fileId)
    transfers.delete(id)
  }
}

const uppyIds = new Map<string, string>()

export function setTransferPaused(id: string, paused: boolean): void {
  const fileId = uppyIds.get(id)
  if (fileId !== undefined && (uppy.getFile(fileId).isPaused ?? false) !== paused) uppy.pauseResume(fileId)
}

/** The signed address of a part, asked for anew shortly before the old ones end. */
async function partUrl(transfer: Transfer, number: number): Promise<string> {
  if (Date.parse(transfer.upload.expiresAt) - Date.now() < 60_000) {
    const params = { path: { assetId: transfer.assetId } }
    transfer.upload = await retryWhileOffline(transfer.signal, () => dataOf(api.GET('/v1/assets/{assetId}/upload', { params })))
  }
  const part = transfer.upload.parts[number - 1]
  if (part === undefined) throw new Error(`The API named no address for part ${number}`)
  return part.url
}

/** A typed body would add a content type that the signature does not know. */
function withoutType(body: FormData | Blob): FormData | Blob {
  return body instanceof Blob ? body.slice(0, body.size, '') : body
}
