import { setTimeout as delay } from 'node:timers/promises'
import type { Asset } from '@kensa/contract/api/assets'
import { isVideoType } from '@kensa/contract/media-types'
import { demoFiles } from '@kensa/samples/demo-set'
import type { ApiClient } from './api-client.ts'
import { inParallel, uploadFile } from './upload.ts'

export type FilledLibrary = {
  images: number
  videos: number
  frames: number
  /** Asset id of each sample file by its name. */
  assetIds: Map<string, string>
  /** From the first upload until everything is searchable, in milliseconds. */
  tookMs: number
}

const uploadsAtOnce = 4

/** Uploads the sample files that the project does not have yet and waits until all are searchable; a failed one is an error. */
export async function fillLibrary(api: ApiClient, projectId: string): Promise<FilledLibrary> {
  const startedAt = performance.now()
  const assetIds = new Map<string, string>()
  let videos = 0
  await inParallel(demoFiles(), uploadsAtOnce, async (file) => {
    if (isVideoType(file.contentType)) videos++
    assetIds.set(file.name, await uploadFile(api, projectId, file))
  })
  let frames = 0
  for (const assetId of assetIds.values()) frames += (await readyAsset(api, assetId)).frameCount
  return { images: assetIds.size - videos, videos, frames, assetIds, tookMs: performance.now() - startedAt }
}

/** The sample pictures, without the videos. */
export function pictureIds({ assetIds }: Pick<FilledLibrary, 'assetIds'>): string[] {
  return [...assetIds].flatMap(([name, id]) => (name.endsWith('.jpg') ? [id] : []))
}

async function readyAsset(api: ApiClient, assetId: string): Promise<Asset> {
  const deadline = performance.now() + 180_000
  for (;;) {
    const asset = await api.get<Asset>(`/v1/assets/${assetId}`)
    if (asset.state === 'ready') return asset
    if (asset.state === 'failed') throw new Error(`${asset.name}: ${asset.error?.code} ${asset.error?.detail}`)
    if (performance.now() > deadline) throw new Error(`${asset.name} was still ${asset.state} after 180 s`)
    await delay(200)
  }
}
