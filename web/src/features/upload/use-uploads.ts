import { useSyncExternalStore } from 'react'
import type { UploadItem } from './upload-item.ts'
import { subscribeUploads, uploadsSnapshot } from './upload-store.ts'

export function useUploads(): readonly UploadItem[] {
  return useSyncExternalStore(subscribeUploads, uploadsSnapshot)
}
