import { percentile } from '@kensa/algorithms/percentile'
import type { Asset } from '@kensa/contract/api/assets'
import type { SearchHit, SearchResult } from '@kensa/contract/api/searches'
import { demoQueries } from '@kensa/samples/demo-queries'
import { demoPhoto } from '@kensa/samples/demo-set'
import type { ApiClient } from './api-client.ts'
import { assessLibrary } from './assess.ts'
import { fillLibrary, pictureIds } from './library.ts'

export type CheckReport = {
  ok: boolean
  failures: string[]
  counts: { images: number; videos: number; frames: number; textQueries: number; photoQueries: number; assessments: number }
  quality: { textHitAt1: number; textRecallAt10: number; photoHitAt1: number; videoHitAt1: number; answersRight: number }
  timings: { fillMs: number; searchMsMedian: number; searchMsP95: number }
  versions: { node: string; model: string; space: string }
}

const limits = { images: 60, videos: 2, textHitAt1: 0.8, textRecallAt10: 0.95, photoHitAt1: 0.95, assessments: 60, answersRight: 0.9 }

/** Drawing another photo takes half a second, so only every second scene is asked for by photo. */
const photoEvery = 2

/** The main job through the public API: upload everything, find it by words in three languages and by photos, and assess it by a rubric. */
export async function checkMainJob(api: ApiClient, projectId: string): Promise<CheckReport> {
  const library = await fillLibrary(api, projectId)
  const tookMs: number[] = []
  const timed = async (search: Promise<SearchResult>) => {
    const startedAt = performance.now()
    const result = await search
    tookMs.push(performance.now() - startedAt)
    return result
  }

  // Pictures only: how many frames of a video show a thing depends on the sampling.
  const texts = demoQueries
    .map(({ text, relevant }) => ({ text, relevant: relevant.filter((name) => name.endsWith('.jpg')) }))
    .filter(({ relevant }) => relevant.length > 0)
  let model = ''
  let space = ''
  let textHits = 0
  let textRecall = 0
  for (const { text, relevant } of texts) {
    const result = await timed(api.post<SearchResult>('/v1/searches?limit=10', { text, filter: { kind: 'image' } }))
    const names = result.data.map((hit) => hit.asset.name)
    if (relevant.includes(names[0] ?? '')) textHits++
    textRecall += names.filter((name) => relevant.includes(name)).length / Math.min(10, relevant.length)
    model = result.search.modelVersion
    space = result.search.space
  }

  const photographed = [...library.assetIds.keys()].filter((name) => name.endsWith('.jpg')).filter((_, i) => i % photoEvery === 0)
  let photoHits = 0
  for (const name of photographed) {
    const photo = await demoPhoto(name)
    if (!photo) throw new Error(`no photo of ${name}`)
    const form = new FormData()
    form.set('image', new Blob([Buffer.from(photo)], { type: 'image/jpeg' }), 'photo.jpg')
    form.set('filter', JSON.stringify({ kind: 'image' }))
    const result = await timed(api.postForm<SearchResult>('/v1/searches/by-image?limit=1', form))
    if (result.data[0]?.asset.name === name) photoHits++
  }

  const { assessments, rightShare } = await assessLibrary(api, pictureIds(library))
  const counts = {
    images: library.images,
    videos: library.videos,
    frames: library.frames,
    textQueries: texts.length,
    photoQueries: photographed.length,
    assessments,
  }
  const quality = {
    textHitAt1: textHits / texts.length,
    textRecallAt10: textRecall / texts.length,
    photoHitAt1: photoHits / photographed.length,
    videoHitAt1: await videoHitAt1(api),
    answersRight: rightShare,
  }
  const failures = Object.entries(limits).flatMap(([name, limit]) => {
    const found = { ...counts, ...quality }[name as keyof typeof limits]
    return found >= limit ? [] : [`${name} is ${found}, at least ${limit} is wanted`]
  })
  return {
    ok: failures.length === 0,
    failures,
    counts,
    quality,
    timings: {
      fillMs: Math.round(library.tookMs),
      searchMsMedian: Math.round(percentile(tookMs, 50)),
      searchMsP95: Math.round(percentile(tookMs, 95)),
    },
    versions: { node: process.versions.node, model, space },
  }
}

/** Share of video frames that a search like them finds first: each video's middle frame, by its id, less the frame itself. */
async function videoHitAt1(api: ApiClient): Promise<number> {
  const { data: videos } = await api.get<{ data: Asset[] }>('/v1/assets?kind=video')
  let hits = 0
  for (const video of videos) {
    const { data: frames } = await api.get<{ data: { id: string; index: number }[] }>(`/v1/assets/${video.id}/frames`)
    const middle = frames[Math.floor(frames.length / 2)]
    if (!middle) continue
    const result = await api.post<SearchResult>('/v1/searches?limit=2', { frameId: middle.id })
    const other: SearchHit | undefined = result.data.find((hit) => hit.frame.id !== middle.id)
    if (other?.asset.id === video.id) hits++
  }
  return hits / videos.length
}
