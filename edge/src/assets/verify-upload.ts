import { KensaError } from '@kensa/contract/errors'
import { foreignFormats } from '@kensa/contract/foreign-formats'
import type { MediaType } from '@kensa/contract/media-types'
import { sniffBytes, sniffMediaType } from '@kensa/contract/sniff-media-type'
import type { PartReceipt, Storage } from '../ports/storage/storage.ts'
import { unsupported } from './claimed-type.ts'
import { checkReceipts } from './part-plan.ts'

export type OpenUpload = { name: string; bytes: number; key: string; uploadId: string }

/** Joins the parts. That the upload is gone is no trouble when the file is there: an earlier call joined it. */
export async function joinUpload(storage: Storage, upload: OpenUpload, receipts: readonly PartReceipt[]): Promise<void> {
  const refusal = await storage.joinParts(upload.key, upload.uploadId, checkReceipts(upload.bytes, receipts))
  if (refusal === undefined) return
  if (refusal === 'gone' && (await storage.sizeOf(upload.key)) !== undefined) return
  throw new KensaError('upload_incomplete', refusals[refusal])
}

/** The file's true type, once its size and its first bytes hold what was announced; else an error that is final for this upload. */
export async function verifyUpload(storage: Storage, upload: OpenUpload): Promise<MediaType> {
  const found = (await storage.sizeOf(upload.key)) ?? 0
  if (found !== upload.bytes) {
    throw new KensaError('upload_size_mismatch', `${upload.name} was announced with ${upload.bytes} bytes, but ${found} bytes arrived.`)
  }
  const sniffed = sniffMediaType(await storage.readStart(upload.key, sniffBytes))
  if (sniffed && 'type' in sniffed) return sniffed.type
  throw unsupported(upload.name, sniffed && foreignFormats[sniffed.foreign], 'its first bytes are of no format we know')
}

const refusals = {
  part_missing: 'Storage does not hold all parts as they were named. Ask for fresh addresses, upload them again and complete.',
  part_too_small: 'A part is smaller than storage takes; all but the last must have the length that the upload names.',
  gone: 'The upload has ended. Create it again.',
} as const
