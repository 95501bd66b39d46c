import type { MediaType } from '@kensa/contract/media-types'
import type { FileProblem } from './check-file.ts'

/** `checking` → `hashing` → `waiting` → `uploading` → `processing` → `searchable`; or `duplicate`, or `failed` from anywhere. */
export type UploadPhase = 'checking' | 'hashing' | 'waiting' | 'uploading' | 'processing' | 'searchable' | 'duplicate' | 'failed'

export type UploadFailure =
  | FileProblem
  /** The API, the storage or the runner refused it; `detail` is their sentence. */
  | { code: 'refused'; errorCode: string; detail: string; requestId?: string | undefined }

export type UploadItem = {
  id: string
  /** Files chosen together, for one summary. */
  batchId: string
  projectId: string
  name: string
  bytes: number
  contentType?: MediaType
  phase: UploadPhase
  /** Bytes read while hashing, bytes sent while uploading. */
  doneBytes: number
  paused: boolean
  assetId?: string
  /** Frames embedded so far and expected, while processing. */
  frames?: { done: number; total: number | null }
  failure?: UploadFailure
}

/** Nothing more will happen to it by itself. */
export function isSettled(item: UploadItem): boolean {
  return item.phase === 'searchable' || item.phase === 'duplicate' || item.phase === 'failed'
}

/** The page must stay open for it. */
export function needsThisPage(item: UploadItem): boolean {
  return !isSettled(item) && item.phase !== 'processing'
}
