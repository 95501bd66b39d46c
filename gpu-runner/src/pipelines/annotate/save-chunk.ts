import { annotationUnits } from '@kensa/contract/usage'
import type { Tx } from '@kensa/db/client/types'
import { recordUsage } from '@kensa/db/record-usage'
import type { Checkpoint } from '../../jobs/checkpoint.ts'
import type { ClaimedJob } from '../../jobs/job-run.ts'
import { frameGone, saveItemErrors } from '../frames/item-error.ts'
import { lockFrames } from '../frames/lock-frames.ts'
import type { FrameChunk } from '../frames/save-in-chunks.ts'
import { saveProgress } from '../frames/save-progress.ts'
import type { LookedAt } from './look-at-frame.ts'
import { type Annotator, replaceRegions } from './replace-regions.ts'
import type { SoughtLabel } from './understand-labels.ts'

export type Chunk = FrameChunk<LookedAt> & {
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
  const checkpoint = await saveProgress(tx, held, items)
  // Last, because it locks the organization's totals until the commit.
  if (seen.length > 0) {
    const quantity = annotationUnits(seen.length, labels.length)
    const chunk = `${annotator.model}:${labelSet}:${from}`
    await recordUsage(tx, held, { unit: 'image_annotated', chunk, quantity, jobId, task: held.task, projectId: null, apiKeyId: null })
  }
  return checkpoint
}
