import { ApiError } from '../../api/api-error.ts'
import type { UploadFailure } from './upload-item.ts'

/** What stopped an upload, as the item keeps it. Storage answers are XHR errors with a `source`, everything else is ours. */
export function uploadFailure(error: unknown): UploadFailure {
  if (error instanceof ApiError) return { code: 'refused', errorCode: error.code, detail: error.message, requestId: error.requestId }
  const status = storageStatus(error)
  if (status === 0) return { code: 'refused', errorCode: 'offline', detail: '' }
  if (status !== undefined) return { code: 'refused', errorCode: 'storage', detail: `HTTP ${status}` }
  if (error instanceof DOMException && error.name === 'NotReadableError') return { code: 'unreadable' }
  return { code: 'refused', errorCode: 'unknown', detail: error instanceof Error ? error.message : String(error) }
}

function storageStatus(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('source' in error)) return undefined
  const { source } = error
  return typeof source === 'object' && source !== null && 'status' in source && typeof source.status === 'number'
    ? source.status
    : undefined
}
