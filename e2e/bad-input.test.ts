import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Asset, AssetCreated, AssetDetail } from '@kensa/contract/api/assets'
import type { Problem } from '@kensa/contract/api/problem'
import type { SearchResult } from '@kensa/contract/api/searches'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ApiProblem } from '../infra/local/demo/api-client.ts'
import { putParts } from '../infra/local/test-uploads.ts'
import { cutShort, damagedInside, hugePng, manyPagesTiff, withoutIndex } from './rig/bad-files.ts'
import { jpegFile } from './rig/media-files.ts'
import { treeMemory } from './rig/tree-memory.ts'
import { waitUntil } from './rig/wait-until.ts'
import { type SampleStack, startSampleStack } from './sample-stack.ts'

const secondsMax = 60
const runnerBytesMax = 1_000_000_000

type File = { name: string; contentType: string; bytes: Uint8Array<ArrayBuffer> }

let stack: SampleStack
let photo: Uint8Array<ArrayBuffer>
let video: Uint8Array<ArrayBuffer>
let runnerBytes = 0
let watch: NodeJS.Timeout

beforeAll(async () => {
  ;[stack, photo, video] = await Promise.all([
    startSampleStack(),
    jpegFile(1).then((bytes) => new Uint8Array(bytes)),
    readFile(new URL('../samples/files/station4-handover.mp4', import.meta.url)).then((bytes) => new Uint8Array(bytes)),
  ])
  watch = setInterval(() => {
    runnerBytes = Math.max(runnerBytes, treeMemory(stack.stack.runnerPid()))
  }, 100)
})
afterAll(async () => {
  clearInterval(watch)
  await stack?.stop()
})

/** Uploads a file and waits for its end: the asset, or the problem that the API answered with. */
async function outcomeOf(file: File, claims: Record<string, unknown> = {}): Promise<AssetDetail | Problem> {
  const { api, organization } = stack
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const { name, contentType, bytes } = file
  try {
    const announced = { name, contentType, bytes: bytes.length, sha256, projectId: organization.projectId, ...claims }
    const created = await api.post<AssetCreated>('/v1/assets', announced)
    const parts = await putParts(created, bytes)
    const asset = await api.post<Asset>(`/v1/assets/${created.asset.id}/complete`, { parts })
    return await waitUntil(
      `${name} to end`,
      async () => {
        const detail = await api.get<AssetDetail>(`/v1/assets/${asset.id}`)
        return detail.state === 'processing' ? undefined : detail
      },
      { timeoutMs: secondsMax * 1000, everyMs: 200 },
    )
  } catch (error) {
    if (error instanceof ApiProblem) return error.problem
    throw error
  }
}

const jpg = (name: string, bytes: Uint8Array<ArrayBuffer>): File => ({ name, contentType: 'image/jpeg', bytes })
const mp4 = (name: string, bytes: Uint8Array<ArrayBuffer>): File => ({ name, contentType: 'video/mp4', bytes })
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))

/** What goes in and the code that must come out, from the API at once or from the job. */
const badFiles: Record<string, () => { file: File; claims?: Record<string, unknown>; code: string }> = {
  'an empty file': () => ({ file: jpg('empty.jpg', new Uint8Array()), code: 'file_empty' }),
  '5,001 MB': () => ({ file: jpg('large.jpg', photo), claims: { bytes: 5_001_000_000 }, code: 'too_large' }),
  'a HEIC photo by its name': () => ({ file: { name: 'IMG_1.HEIC', contentType: 'image/heic', bytes: photo }, code: 'unsupported_type' }),
  'a HEIC photo named .jpg': () => ({ file: jpg('IMG_2.jpg', latin1(`\0\0\0\x18ftypheic\0\0\0\0mif1heic`)), code: 'unsupported_type' }),
  'an SVG drawing named .png': () => ({
    file: { name: 'logo.png', contentType: 'image/png', bytes: latin1('<svg xmlns="http://www.w3.org/2000/svg"></svg>') },
    code: 'unsupported_type',
  }),
  'a wrong size': () => ({ file: jpg('size.jpg', photo.slice(1)), claims: { bytes: photo.length }, code: 'upload_size_mismatch' }),
  'a wrong hash': () => ({ file: jpg('hash.jpg', photo.slice()), claims: { sha256: 'ab'.repeat(32) }, code: 'upload_hash_mismatch' }),
  'a truncated JPEG': () => ({ file: jpg('cut.jpg', cutShort(photo, 0.5)), code: 'file_truncated' }),
  'a 256-megapixel PNG': () => ({ file: { name: 'huge.png', contentType: 'image/png', bytes: hugePng(16_000) }, code: 'image_too_large' }),
  'a 10,000-page TIFF': () => ({
    file: { name: 'pages.tif', contentType: 'image/tiff', bytes: manyPagesTiff(10_000) },
    code: 'too_many_pages',
  }),
  'an MP4 without its index': () => ({ file: mp4('no-moov.mp4', withoutIndex(video)), code: 'video_without_index' }),
  'an MP4 cut within its index': () => ({ file: mp4('cut.mp4', cutShort(video, 0.02)), code: 'video_unreadable' }),
}

it('answers each bad file with its own typed error while the good ones of the same batch go through', async () => {
  const good = outcomeOf({ name: 'really-a.png', contentType: 'image/png', bytes: new Uint8Array(await jpegFile(2)) })
  const bad = Object.entries(badFiles).map(async ([what, make]) => {
    const { file, claims, code } = make()
    const startedMs = performance.now()
    const outcome = await outcomeOf(file, claims)
    const seconds = (performance.now() - startedMs) / 1000
    const error = 'error' in outcome ? outcome.error : 'code' in outcome ? outcome : null
    return { what, wanted: code, found: error?.code, says: (error?.detail ?? '').length > 15, inTime: seconds < secondsMax }
  })
  for (const { what, wanted, found, says, inTime } of await Promise.all(bad)) {
    expect({ what, found, says, inTime }).toEqual({ what, found: wanted, says: true, inTime: true })
  }
  expect(await good).toMatchObject({ state: 'ready', contentType: 'image/jpeg', frameCount: 1 })
})

it('keeps what is readable of a video that is damaged inside, and lists what is not', async () => {
  const outcome = await outcomeOf(mp4('damaged.mp4', damagedInside(video, 0.4, 0.6)))
  if (!('job' in outcome) || !outcome.job) throw new Error(`no job: ${JSON.stringify(outcome)}`)
  expect(outcome).toMatchObject({ state: 'ready', job: { state: 'partially_succeeded' } })
  expect(outcome.frameCount).toBeGreaterThan(0)
  const errors = await stack.api.get<{ data: unknown[] }>(`/v1/jobs/${outcome.job.id}/errors`)
  expect(errors.data.length).toBe(outcome.job.itemErrorCount)
  expect(outcome.job.itemErrorCount).toBeGreaterThan(0)
})

it('still searches, and never held a gigabyte', async () => {
  const found = await stack.api.post<SearchResult>('/v1/searches', { text: 'blue wrench' })
  expect(found.search.total).toBeGreaterThan(1)
  console.log(`runner and its children: ${Math.round(runnerBytes / 1e6)} MB at most`)
  expect(runnerBytes).toBeLessThan(runnerBytesMax)
})
