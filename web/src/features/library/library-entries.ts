import type { Asset } from '../../api/types.ts'
import { needsThisPage, type UploadItem } from '../upload/upload-item.ts'

/** One picture of the library: an asset, a file on its way, or both at once. */
export type LibraryEntry = { key: string; asset?: Asset | undefined; upload?: UploadItem | undefined }

/** Files on their way come first, newest first; those the API already lists are shown in their place. */
export function libraryEntries(assets: readonly Asset[], uploads: readonly UploadItem[], projectId: string | undefined): LibraryEntry[] {
  const byAsset = new Map(uploads.flatMap((upload) => (upload.assetId === undefined ? [] : [[upload.assetId, upload] as const])))
  const listed = new Set(assets.map((asset) => asset.id))
  const waiting = uploads.filter(
    (upload) =>
      needsThisPage(upload) &&
      (upload.assetId === undefined || !listed.has(upload.assetId)) &&
      (projectId === undefined || upload.projectId === projectId),
  )
  return [
    ...waiting.reverse().map((upload) => ({ key: upload.id, upload })),
    ...assets.map((asset) => {
      const upload = byAsset.get(asset.id)
      return upload === undefined ? { key: asset.id, asset } : { key: asset.id, asset, upload }
    }),
  ]
}
