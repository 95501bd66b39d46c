import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import { queryClient } from '../../api/query-client.ts'
import type { Asset } from '../../api/types.ts'
import type { UploadItem } from './upload-item.ts'
import { currentUploads, updateUpload } from './upload-store.ts'

const pollMs = 1500
const askedSinglyAtOnce = 10

let watching = false
let noticeTimer: ReturnType<typeof setTimeout> | undefined

/** Follows uploaded files until they are searchable. One watch serves all; it ends when nothing is processing. */
export function watchProcessing(): void {
  if (watching) return
  watching = true
  void watch().finally(() => {
    watching = false
  })
}

async function watch(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, pollMs))
    const open = currentUploads().filter((item) => item.phase === 'processing')
    if (open.length === 0) return
    // A failed look is no failed file: the next round asks again.
    const assets = await lookUp(open).catch(() => new Map<string, Asset>())
    for (const item of open) {
      const asset = assets.get(item.assetId ?? '')
      if (asset !== undefined) settle(item, asset)
    }
  }
}

/** The newest assets of each project hold most of what was just uploaded; the rest is asked for one by one. */
async function lookUp(items: readonly UploadItem[]): Promise<Map<string, Asset>> {
  const found = new Map<string, Asset>()
  for (const projectId of new Set(items.map((item) => item.projectId))) {
    const page = await dataOf(api.GET('/v1/assets', { params: { query: { projectId, limit: 100 } } }))
    for (const asset of page.data) found.set(asset.id, asset)
  }
  const missing = items.filter(({ assetId }) => assetId !== undefined && !found.has(assetId)).slice(0, askedSinglyAtOnce)
  for (const { assetId = '' } of missing) {
    found.set(assetId, await dataOf(api.GET('/v1/assets/{assetId}', { params: { path: { assetId } } })))
  }
  return found
}

function settle(item: UploadItem, asset: Asset): void {
  if (asset.state === 'ready') updateUpload(item.id, { phase: 'searchable' })
  else if (asset.state === 'failed') {
    const { code, detail } = asset.error ?? { code: 'internal', detail: '' }
    updateUpload(item.id, { phase: 'failed', failure: { code: 'refused', errorCode: code, detail } })
  } else {
    updateUpload(item.id, { frames: { done: asset.frameCount, total: null } })
    return
  }
  noticeLibraryChange()
}

/** Lists of assets are asked for anew, at most once a second however many files change. */
export function noticeLibraryChange(): void {
  noticeTimer ??= setTimeout(() => {
    noticeTimer = undefined
    void queryClient.invalidateQueries({ queryKey: ['assets'] })
    void queryClient.invalidateQueries({ queryKey: ['projects'] })
  }, 1000)
}
