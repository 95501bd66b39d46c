import { type Box, iou } from '@kensa/algorithms/boxes/box'
import type { Label } from '@kensa/contract/api/labels'
import type { ReviewItem } from '@kensa/contract/api/reviews'
import { inParallel, uploadFile } from '@kensa/local/demo/upload'
import { type Thing, things } from '@kensa/models/builtin/concepts'
import { locateObjects } from '@kensa/samples/locate-objects'
import { openRandom } from '@kensa/samples/random'
import { renderScene } from '@kensa/samples/render-scene'
import { isParticle, type SceneSpec, specAround } from '@kensa/samples/scene-spec'
import { waitUntil } from '../rig/wait-until.ts'
import type { SampleStack } from '../sample-stack.ts'

const sought = things.filter((thing) => !isParticle(thing))
/** Low, so that some of what is found is wrong, as in life. */
const threshold = 0.2

const widthPx = 640

type Page<T> = { data: T[]; nextCursor: string | null }
/** What is truly to be seen, in pixels of the frame. */
type Truth = { thing: Thing; box: Box }
export type ReviewStand = {
  frameIds: string[]
  labels: Label[]
  isRight: (item: ReviewItem) => boolean
  annotate: () => Promise<{ jobId: string; open: number }>
}

/** Sample frames in the organisation's project, and a job that proposes regions on all of them. */
export async function openReviewStand({ api, organization }: SampleStack, frames: number): Promise<ReviewStand> {
  const frameIds: string[] = []
  const truths = new Map<string, Truth[]>()
  await inParallel(busyScenes(frames), 4, async ({ n, seed, spec }) => {
    const bytes = await renderScene(spec, seed, { width: widthPx })
    const name = `station-${String(n + 1).padStart(2, '0')}.jpg`
    const id = await uploadFile(api, organization.projectId, { name, contentType: 'image/jpeg', bytes })
    const isReady = async () => (await api.get<{ state: string }>(`/v1/assets/${id}`)).state === 'ready'
    await waitUntil(`${name} to be searchable`, isReady, { timeoutMs: 120_000, everyMs: 200 })
    const [frame] = (await api.get<Page<{ id: string; widthPx: number; heightPx: number }>>(`/v1/assets/${id}/frames`)).data
    if (!frame) throw new Error(`${name} has no frame`)
    frameIds.push(frame.id)
    const located = await locateObjects(spec, seed, { width: widthPx })
    truths.set(
      frame.id,
      located.map(({ object, left, top, right, bottom }): Truth => {
        const size = { width: (right - left) * frame.widthPx, height: (bottom - top) * frame.heightPx }
        return { thing: object.thing, box: { x: left * frame.widthPx, y: top * frame.heightPx, ...size } }
      }),
    )
  })
  const labels: Label[] = []
  for (const [at, name] of sought.entries())
    labels.push(await api.post<Label>('/v1/labels', { name, ...(at < 9 && { hotkey: String(at + 1) }) }))

  async function annotate() {
    const { id: jobId } = await api.post<{ id: string }>('/v1/jobs', {
      task: 'annotate',
      input: { frameIds, labels: labels.map(({ id }) => ({ labelId: id, threshold })) },
    })
    const ended = async () => !['queued', 'running'].includes((await api.get<{ state: string }>(`/v1/jobs/${jobId}`)).state)
    await waitUntil('the regions to be proposed', ended, { timeoutMs: 120_000, everyMs: 200 })
    const { open } = await api.get<{ open: number }>(`/v1/review-stats?jobId=${jobId}`)
    return { jobId, open }
  }
  const isRight = ({ value, labelId, picture }: ReviewItem) => {
    const said = labels.find(({ id }) => id === labelId)?.name
    const seen = truths.get(picture?.frameId ?? '') ?? []
    return seen.some(({ thing, box }) => thing === said && iou(box, value['box'] as Box) >= 0.5)
  }
  return { frameIds, labels, isRight, annotate }
}

/** Scenes with several things in each, so that there is something to find. */
function busyScenes(count: number): { n: number; seed: string; spec: SceneSpec }[] {
  const scenes: { n: number; seed: string; spec: SceneSpec }[] = []
  for (let draw = 0; scenes.length < count; draw++) {
    const seed = `review/${draw}`
    const spec = specAround(openRandom(`spec/${seed}`), sought[draw % sought.length] ?? 'wrench')
    if (spec.distractors.length + spec.worn.length >= 3) scenes.push({ n: scenes.length, seed, spec })
  }
  return scenes
}

/** All items in a state. */
export async function itemsOf({ api }: SampleStack, query: string): Promise<ReviewItem[]> {
  const items: ReviewItem[] = []
  let cursor: string | null = null
  do {
    const page: Page<ReviewItem> = await api.get(`/v1/review-items?limit=100&${query}${cursor === null ? '' : `&cursor=${cursor}`}`)
    items.push(...page.data)
    cursor = page.nextCursor
  } while (cursor !== null)
  return items
}
