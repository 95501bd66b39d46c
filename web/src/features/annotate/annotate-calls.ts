import { limits } from '@kensa/contract/limits'
import { annotationUnits, priceOf } from '@kensa/contract/usage'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Frame, Job } from '../../api/types.ts'
import { type FrameChoice, spread } from './frame-choice.ts'

/** A label to look for; `threshold` null leaves it to the model. */
export type Sought = { labelId: string; threshold: number | null }

/** What is sought, and whether outlines are wanted beside the boxes. */
export type Asked = { sought: readonly Sought[]; masks: boolean }

const labelsOf = (sought: readonly Sought[]) =>
  sought.map(({ labelId, threshold }) => (threshold === null ? { labelId } : { labelId, threshold }))

type Input = { frameIds?: string[]; assetId?: string }

function inputsOf(choice: FrameChoice): Input[] {
  if ('frameIds' in choice) return [{ frameIds: [...choice.frameIds] }]
  if ('assetId' in choice) return [{ assetId: choice.assetId }]
  return choice.assetIds.map((assetId) => ({ assetId }))
}

/** What it costs at most: as the API says, or by the price list where it is many jobs. */
export async function priceMicros(choice: FrameChoice, sought: readonly Sought[], signal: AbortSignal): Promise<number> {
  const [input, ...others] = inputsOf(choice)
  if (input === undefined || others.length > 0) return priceOf('image_annotated', annotationUnits(choice.count, sought.length))
  const body = { task: 'annotate' as const, input: { ...input, labels: labelsOf(sought) } }
  return (await dataOf(api.POST('/v1/jobs/preview', { body, signal }))).totalMicros
}

/** Three frames that stand for all of them. */
export async function previewFrames(choice: FrameChoice, signal: AbortSignal): Promise<Frame[]> {
  const most = limits.annotatePreviewFramesMax
  if ('frameIds' in choice)
    return Promise.all(
      spread(choice.frameIds, most).map((frameId) => dataOf(api.GET('/v1/frames/{frameId}', { params: { path: { frameId } }, signal }))),
    )
  const assetIds = 'assetId' in choice ? [choice.assetId] : spread(choice.assetIds, most)
  const pages = await Promise.all(
    assetIds.map((assetId) =>
      dataOf(api.GET('/v1/assets/{assetId}/frames', { params: { path: { assetId }, query: { limit: 100 } }, signal })),
    ),
  )
  const each = Math.ceil(most / Math.max(1, assetIds.length))
  return pages.flatMap(({ data }) => spread(data, each)).slice(0, most)
}

export async function startPreview(frames: readonly Frame[], { sought, masks }: Asked): Promise<Job> {
  const input = { frameIds: frames.map(({ id }) => id), labels: labelsOf(sought), preview: true, masks }
  return dataOf(api.POST('/v1/jobs', { params: { header: {} }, body: { task: 'annotate', input } }))
}

/** One job, or one for each file; those that were refused are counted. */
export async function startAnnotate(choice: FrameChoice, { sought, masks }: Asked, key: string): Promise<{ jobs: Job[]; refused: number }> {
  const requests = inputsOf(choice).map((input) => ({ task: 'annotate' as const, input: { ...input, labels: labelsOf(sought), masks } }))
  const [first, ...others] = requests
  if (first !== undefined && others.length === 0) {
    const job = await dataOf(api.POST('/v1/jobs', { params: { header: { 'idempotency-key': key } }, body: first }))
    return { jobs: [job], refused: 0 }
  }
  const { data } = await dataOf(
    api.POST('/v1/jobs/bulk-create', { params: { header: { 'idempotency-key': key } }, body: { jobs: requests } }),
  )
  const jobs = data.flatMap(({ job }) => job ?? [])
  return { jobs, refused: data.length - jobs.length }
}
