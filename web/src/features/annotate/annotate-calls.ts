import { limits } from '@kensa/contract/limits'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Frame, Job, JobRequest } from '../../api/types.ts'
import { type FrameChoice, framesOf, spread } from '../analyze/frame-choice.ts'

/** A label to look for; `threshold` null leaves it to the model. */
export type Sought = { labelId: string; threshold: number | null }

/** What is sought, and whether outlines are wanted beside the boxes. */
export type Asked = { sought: readonly Sought[]; masks: boolean }

const labelsOf = (sought: readonly Sought[]) =>
  sought.map(({ labelId, threshold }) => (threshold === null ? { labelId } : { labelId, threshold }))

/** As much of the request as the price depends on. */
export function pricedRequest(choice: FrameChoice, sought: readonly Sought[]): JobRequest {
  return { task: 'annotate', input: { ...framesOf(choice), labels: sought.map(({ labelId }) => ({ labelId })) } }
}

export function annotateRequest(choice: FrameChoice, { sought, masks }: Asked): JobRequest {
  return { task: 'annotate', input: { ...framesOf(choice), labels: labelsOf(sought), masks } }
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
