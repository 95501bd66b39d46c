import type { JobInputs, JobTask } from '@kensa/contract/job-message'
import { isImageType, type MediaType } from '@kensa/contract/media-types'
import { annotationUnits, assessmentUnits, priceOf, type UsageUnit, videoBytesPerSecondMin } from '@kensa/contract/usage'
import type { Tx } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { rubricVersion } from '@kensa/db/schema/rubric-version'
import { and, eq } from 'drizzle-orm'

export type Estimate = { unit: UsageUnit; quantity: number; amountMicros: number }

type Subject = { contentType: MediaType; bytes: number; durationMs: number | null }

/** One a task, exhaustive: a new task does not compile until its price can be told before it is done. Undefined is free. */
const estimators: { [Task in JobTask]: (tx: Tx, input: JobInputs[Task]) => Promise<Estimate | undefined> } = {
  ingest: (tx, { assetId }) => estimateStoredAsset(tx, assetId),
  annotate: async (tx, input) => (input.preview ? undefined : estimateAnnotate(tx, input)),
  criteria: (tx, input) => estimateCriteria(tx, input),
  // What people own is free to take along, and to bring.
  export: async () => undefined,
  import: async () => undefined,
  selftest: async () => undefined,
}

/** What a job will cost at most, as far as one can tell before, in micro-dollars. */
export async function estimateJob<Task extends JobTask>(tx: Tx, task: Task, input: JobInputs[Task]): Promise<number> {
  return (await estimators[task](tx, input))?.amountMicros ?? 0
}

async function estimateStoredAsset(tx: Tx, assetId: string): Promise<Estimate | undefined> {
  const [subject] = await tx
    .select({ contentType: asset.contentType, bytes: asset.bytes, durationMs: asset.durationMs })
    .from(asset)
    .where(eq(asset.id, assetId))
  return subject && estimateIngest(subject)
}

/**
 * An image is one. A video whose length is not known yet is taken to be as long as its bytes allow at 1 Mbit/s, which is longer than
 * nearly all are; the runner puts the true length in its place as soon as it has looked into the file.
 */
export function estimateIngest({ contentType, bytes, durationMs }: Subject): Estimate {
  if (isImageType(contentType)) return priced('image_embedded', 1)
  return priced('video_second', Math.max(1, Math.ceil(durationMs === null ? bytes / videoBytesPerSecondMin : durationMs / 1000)))
}

/** Every frame and every label, as if the pack knew all of them and no frame went. */
export async function estimateAnnotate(tx: Tx, { frameIds, assetId, labels }: JobInputs['annotate']): Promise<Estimate> {
  return priced('image_annotated', annotationUnits(await countFrames(tx, { frameIds, assetId }), labels.length))
}

/** Every frame, as if people had decided about none of them before. */
export async function estimateCriteria(tx: Tx, { frameIds, assetId, rubricId, rubricNumber }: JobInputs['criteria']): Promise<Estimate> {
  const [version] = await tx
    .select({ criterionCount: rubricVersion.criterionCount })
    .from(rubricVersion)
    .where(and(eq(rubricVersion.rubricId, rubricId), eq(rubricVersion.number, rubricNumber)))
  return priced('criteria_image', assessmentUnits(await countFrames(tx, { frameIds, assetId }), version?.criterionCount ?? 0))
}

type JobFrames = Pick<JobInputs['annotate'], 'frameIds' | 'assetId'>

async function countFrames(tx: Tx, { frameIds, assetId }: JobFrames): Promise<number> {
  if (frameIds) return frameIds.length
  if (assetId === undefined) return 0
  const [row] = await tx.select({ frameCount: asset.frameCount }).from(asset).where(eq(asset.id, assetId))
  return row?.frameCount ?? 0
}

function priced(unit: UsageUnit, quantity: number): Estimate {
  return { unit, quantity, amountMicros: priceOf(unit, quantity) }
}
