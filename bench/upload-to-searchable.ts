// From a completed upload to the moment a search finds it: one image at a time through the whole local stack (Worker, S3, SQS, runner,
// database). The peer is a search by the same photo, which decodes, embeds and searches with nothing to wait for.
import { createHash } from 'node:crypto'
import { percentile } from '@kensa/algorithms/percentile'
import type { Asset, AssetCreated } from '@kensa/contract/api/assets'
import type { SearchResult } from '@kensa/contract/api/searches'
import { type SampleStack, startSampleStack } from '@kensa/e2e/sample-stack'
import { putParts } from '@kensa/local/test-uploads'
import { renderScene } from '@kensa/samples/render-scene'
import { sceneSpec } from '@kensa/samples/scene-spec'
import { type BenchResult, judged } from './result.ts'

const warmUps = 2
const photos = 20
const waitMsMax = 30_000

export async function run(): Promise<BenchResult[]> {
  const stack = await startSampleStack()
  try {
    const searchableMs: number[] = []
    const byPhotoMs: number[] = []
    for (let i = 0; i < warmUps + photos; i++) {
      const bytes = new Uint8Array(await renderScene(sceneSpec(`searchable/${i}`), `searchable/${i}`))
      const found = await uploadUntilFound(stack, `photo-${i}.jpg`, bytes)
      const direct = await searchByPhoto(stack, bytes)
      if (i < warmUps) continue
      searchableMs.push(found)
      byPhotoMs.push(direct)
    }
    const [p50, p95] = [percentile(searchableMs, 50), percentile(searchableMs, 95)]
    const directP95 = percentile(byPhotoMs, 95)
    const details = {
      'upload → found p50 ms': p50,
      'upload → found p95 ms': p95,
      'search by the same photo p50 ms': percentile(byPhotoMs, 50),
      'search by the same photo p95 ms': directP95,
      photos,
    }
    return [judged({ name: 'upload → searchable ÷ search by photo, p95', ratio: p95 / directP95, limit: 5, good: 'at most', details })]
  } finally {
    await stack.stop()
  }
}

/** Milliseconds from the answer to "complete" until a search in the asset finds its frame. */
async function uploadUntilFound({ api, organization }: SampleStack, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const announced = { name, contentType: 'image/jpeg', bytes: bytes.length, sha256, projectId: organization.projectId }
  const created = await api.post<AssetCreated>('/v1/assets', announced)
  const parts = await putParts(created, bytes)
  const asset = await api.post<Asset>(`/v1/assets/${created.asset.id}/complete`, { parts })
  const startedMs = performance.now()
  for (;;) {
    const result = await api.post<SearchResult>('/v1/searches', { text: 'wrench', filter: { assetIds: [asset.id] } })
    const tookMs = performance.now() - startedMs
    if (result.data.length > 0) return tookMs
    if (tookMs > waitMsMax) throw new Error(`${name} was not found within ${waitMsMax} ms`)
  }
}

async function searchByPhoto({ api }: SampleStack, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const form = new FormData()
  form.set('image', new Blob([bytes], { type: 'image/jpeg' }), 'photo.jpg')
  const startedMs = performance.now()
  await api.postForm<SearchResult>('/v1/searches/by-image', form)
  return performance.now() - startedMs
}
