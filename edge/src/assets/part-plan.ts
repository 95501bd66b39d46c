import { KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'
import type { PartReceipt } from '../ports/storage/storage.ts'

export type PlannedPart = { number: number; offset: number; bytes: number }

/** How a file is cut: equal parts and a shorter last one. */
export function planParts(bytes: number): PlannedPart[] {
  const count = Math.ceil(bytes / limits.uploadPartBytes)
  return Array.from({ length: count }, (_, index) => {
    const offset = index * limits.uploadPartBytes
    return { number: index + 1, offset, bytes: Math.min(limits.uploadPartBytes, bytes - offset) }
  })
}

/** The receipts in order, when there is exactly one for each planned part. */
export function checkReceipts(bytes: number, receipts: readonly PartReceipt[]): PartReceipt[] {
  const count = planParts(bytes).length
  const byNumber = new Map(receipts.map((receipt) => [receipt.number, receipt]))
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((number) => !byNumber.has(number))
  if (missing.length > 0) {
    const first = missing.slice(0, 5).join(', ')
    const more = missing.length > 5 ? ` and ${missing.length - 5} more` : ''
    throw new KensaError('upload_incomplete', `The file has ${count} parts; missing: ${first}${more}. Upload them and complete again.`)
  }
  const stray = receipts.find((receipt) => receipt.number > count)
  if (stray || receipts.length !== count) {
    const message = stray ? `part ${stray.number} does not exist, the file has ${count}` : 'names a part twice'
    throw new KensaError('invalid_input', `parts: ${message}`, { fields: [{ path: 'parts', message }] })
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number)
}
