import type { Label } from '@kensa/contract/api/labels'
import type { ReviewItem } from '@kensa/contract/api/reviews'
import { inParallel, uploadFile } from '@kensa/local/demo/upload'
import { things } from '@kensa/models/builtin/concepts'
import { openRandom } from '@kensa/samples/random'
import { renderScene } from '@kensa/samples/render-scene'
import { isParticle, type SceneSpec, specAround } from '@kensa/samples/scene-spec'
import { waitUntil } from '../rig/wait-until.ts'
import type { SampleStack } from '../sample-stack.ts'

const sought = things.filter((thing) => !isParticle(thing))
/** Low, so that some of what is found is wrong, as in life. */
const threshold = 0.2

type Page<T> = { data: T[]; nextCursor: string | null }
export type ReviewStand = { frameIds: string[]; labels: Label[]; annotate: () => Promise<{ jobId: string; open: number }> }

/** Sample frames in the organisation's project, and a job that proposes regions on all of them. */
export async function openReviewStand({ api, organization }: SampleStack, frames: number): Promise<ReviewStand> {
  const frameIds: string[] = []
  await inParallel(busyScenes(frames), 4, async ({ n, seed, spec }) => {
    const bytes = await renderScene(spec, seed, { width: 640 })
    const name = `station-${String(n + 1).padStart(2, '0')}.jpg`
    const id = await uploadFile(api, organization.projectId, { name, contentType: 'image/jpeg', bytes })
    const isReady = async () => (await api.get<{ state: string }>(`/v1/assets/${id}`)).state === 'ready'
    await waitUntil(`${name} to be searchable`, isReady, { timeoutMs: 120_000, everyMs: 200 })
    const [frame] = (await api.get<Page<{ id: string }>>(`/v1/assets/${id}/frames`)).data
    if (frame) frameIds.push(frame.id)
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
  return { frameIds, labels, annotate }
}

/** Scenes with several things in each, so that there is something to find. */
function busyScenes(count: number): { n: number; seed: string; spec: SceneSpec }[] {
  const scenes: { n: number; seed: string; spec: SceneSpec }[] = []
  for (let draw = 0; scenes.length < count; draw++) {
    const seed = `review/${draw}`
    const spec = specAround(openRandom(`spec/${seed}`), sought[draw % sought.length] ?? 'wrench')
    if (spec.distractors.length + spec.worn.length >= 2) scenes.push({ n: scenes.length, seed, spec })
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
