import type { JobTask } from '@kensa/contract/job-message'
import { isImageType, type MediaType } from '@kensa/contract/media-types'
import { priceOf, type UsageUnit, videoBytesPerSecondMin } from '@kensa/contract/usage'
import type { Tx } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { eq } from 'drizzle-orm'

export type Estimate = { unit: UsageUnit; quantity: number; amountMicros: number }

type Subject = { contentType: MediaType; bytes: number; durationMs: number | null }

/** One a task, exhaustive: a new task does not compile until its price can be told before it is done. Null is free. */
const estimators: Record<JobTask, ((subject: Subject) => Estimate) | null> = { ingest: estimateIngest, selftest: null }

/** What a job will cost at most, as far as one can tell before, in micro-dollars. */
export async function estimateJob(tx: Tx, task: JobTask, assetId: string | null): Promise<number> {
  const estimate = estimators[task]
  if (estimate === null || assetId === null) return 0
  const [subject] = await tx
    .select({ contentType: asset.contentType, bytes: asset.bytes, durationMs: asset.durationMs })
    .from(asset)
    .where(eq(asset.id, assetId))
  return subject ? estimate(subject).amountMicros : 0
}

/**
 * An image is one. A video whose length is not known yet is taken to be as long as its bytes allow at 1 Mbit/s, which is longer than
 * nearly all are; the runner puts the true length in its place as soon as it has looked into the file.
 */
export function estimateIngest({ contentType, bytes, durationMs }: Subject): Estimate {
  if (isImageType(contentType)) return priced('image_embedded', 1)
  return priced('video_second', Math.max(1, Math.ceil(durationMs === null ? bytes / videoBytesPerSecondMin : durationMs / 1000)))
}

function priced(unit: UsageUnit, quantity: number): Estimate {
  return { unit, quantity, amountMicros: priceOf(unit, quantity) }
}
