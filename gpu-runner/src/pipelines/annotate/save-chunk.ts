import { annotationUnits } from '@kensa/contract/usage'
import type { Tx } from '@kensa/db/client/types'
import { recordUsage } from '@kensa/db/record-usage'
import { frame } from '@kensa/db/schema/frame'
import { job } from '@kensa/db/schema/job'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Checkpoint } from '../../jobs/checkpoint.ts'
import type { ClaimedJob } from '../../jobs/job-run.ts'
import { frameGone, saveItemErrors } from './item-error.ts'
import type { LookedAt } from './look-at-frame.ts'
import { type Annotator, replaceRegions } from './replace-regions.ts'
import type { SoughtLabel } from './understand-labels.ts'

export type Chunk = {
  /** First position that the chunk may have: names it, in every attempt alike. */
  from: number
  items: readonly LookedAt[]
  labels: readonly SoughtLabel[]
  annotator: Annotator
  /** Names the labels together. */
  labelSet: string
}

/** Saves regions, verdicts, item errors, progress and the price of a chunk. The caller holds the attempt's lock. */
export async function saveChunk(tx: Tx, held: ClaimedJob, { from, items, labels, annotator, labelSet }: Chunk): Promise<Checkpoint> {
  const { orgId, id: jobId } = held
  const looked = items.flatMap(({ seen }) => seen ?? [])
  const present = await lockFrames(
    tx,
    orgId,
    looked.map(({ frameId }) => frameId),
  )
  const seen = looked.filter(({ frameId }) => present.has(frameId))
  const gone = looked.filter(({ frameId }) => !present.has(frameId)).map(({ frameId }) => frameGone(frameId))
  await replaceRegions(tx, held, seen, labels, annotator)
  await saveItemErrors(tx, held, [...items.flatMap(({ error }) => error ?? []), ...gone])
  const nextIndex = Math.max(held.checkpoint.nextIndex, ...items.map(({ position }) => position + 1))
  const checkpoint = { ...held.checkpoint, nextIndex, idleAttempts: 0 }
  await tx
    .update(job)
    .set({ progressStage: 'saving', progressDone: nextIndex, checkpoint })
    .where(and(eq(job.orgId, orgId), eq(job.id, jobId)))
  // Last, because it locks the organization's totals until the commit.
  if (seen.length > 0) {
    const quantity = annotationUnits(seen.length, labels.length)
    const chunk = `${annotator.model}:${labelSet}:${from}`
    await recordUsage(tx, held, { unit: 'image_annotated', chunk, quantity, jobId, task: held.task, projectId: null, apiKeyId: null })
  }
  return checkpoint
}

/** Two jobs on the same frames take turns, chunk by chunk, and a frame that is there now stays until the commit. */
async function lockFrames(tx: Tx, orgId: string, frameIds: readonly string[]): Promise<Set<string>> {
  if (frameIds.length === 0) return new Set()
  const rows = await tx
    .select({ id: frame.id })
    .from(frame)
    .where(and(eq(frame.orgId, orgId), inArray(frame.id, [...frameIds])))
    .orderBy(asc(frame.id))
    .for('no key update')
  return new Set(rows.map(({ id }) => id))
}
