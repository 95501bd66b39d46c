import { newUuid } from '@kensa/contract/ids'
import type { SpaceId } from '@kensa/contract/spaces'
import type { Tx } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { embeddingBuiltinV1 } from '@kensa/db/schema/embedding-builtin-v1'
import { frame } from '@kensa/db/schema/frame'
import { job } from '@kensa/db/schema/job'
import { jobItemError } from '@kensa/db/schema/job-item-error'
import { and, eq, sql } from 'drizzle-orm'
import type { Checkpoint } from '../../jobs/checkpoint.ts'
import type { ClaimedJob } from '../../jobs/job-run.ts'
import type { DecodedFrame, DecodeItemError } from '../../media/types.ts'
import { chargeFrames } from './charge-frames.ts'

/** A frame whose stills are in storage and whose vector is known. */
export type EmbeddedFrame = Pick<DecodedFrame, 'kind' | 'index' | 'tMs' | 'pts' | 'widthPx' | 'heightPx'> & { vector: Float32Array }
export type SavableItem = EmbeddedFrame | DecodeItemError

export type Chunk = { assetId: string; kind: 'image' | 'video'; space: SpaceId; items: readonly SavableItem[]; replace: boolean }

const embeddingTables = { 'builtin-v1': embeddingBuiltinV1 } satisfies Record<SpaceId, unknown>

/**
 * Saves a chunk: frames, embeddings, item errors, progress, checkpoint, and what it costs. Runs inside a transaction that holds the
 * attempt's lock, so all of it happens once or not at all; rows that an earlier attempt saved stay as they are.
 */
export async function saveItems(tx: Tx, held: ClaimedJob, { assetId, kind, space, items, replace }: Chunk): Promise<Checkpoint> {
  const { orgId, id: jobId } = held
  const frames = items.filter((item) => item.kind === 'frame')
  const errors = items.filter((item) => item.kind === 'itemError')

  if (replace && held.checkpoint.replaced !== true) await forgetFrames(tx, orgId, assetId)

  const vectorOf = new Map(frames.map(({ index, vector }) => [index, vector]))
  const rows = frames.map(({ kind: _, vector: __, ...facts }) => ({ orgId, id: newUuid(), assetId, ...facts }))
  const inserted =
    rows.length === 0
      ? []
      : await tx
          .insert(frame)
          .values(rows)
          .onConflictDoNothing({ target: [frame.orgId, frame.assetId, frame.index] })
          .returning({ id: frame.id, index: frame.index, tMs: frame.tMs })
  if (inserted.length > 0) {
    const embeddings = inserted.map(({ id, index }) => ({ orgId, frameId: id, e: [...(vectorOf.get(index) ?? [])] }))
    await tx.insert(embeddingTables[space]).values(embeddings)
  }

  const failed =
    errors.length === 0
      ? []
      : await tx
          .insert(jobItemError)
          .values(errors.map(({ key, subject, code, detail }) => ({ orgId, id: newUuid(), jobId, key, subject, error: { code, detail } })))
          .onConflictDoNothing({ target: [jobItemError.orgId, jobItemError.jobId, jobItemError.key] })
          .returning({ id: jobItemError.id })

  if (inserted.length > 0) {
    await tx
      .update(asset)
      .set({ frameCount: sql`${asset.frameCount} + ${inserted.length}` })
      .where(and(eq(asset.orgId, orgId), eq(asset.id, assetId)))
  }
  const checkpoint = nextCheckpoint(replace ? { ...held.checkpoint, replaced: true } : held.checkpoint, frames)
  await tx
    .update(job)
    .set({
      progressStage: 'saving',
      progressDone: sql`${job.progressDone} + ${inserted.length}`,
      itemErrorCount: sql`${job.itemErrorCount} + ${failed.length}`,
      checkpoint,
    })
    .where(and(eq(job.orgId, orgId), eq(job.id, jobId)))
  // Last, because it locks the organization's totals until the commit.
  await chargeFrames(tx, held, assetId, kind, inserted)
  return checkpoint
}

function nextCheckpoint(checkpoint: Checkpoint, frames: readonly EmbeddedFrame[]): Checkpoint {
  const nextIndex = frames.reduce((next, { index }) => Math.max(next, index + 1), checkpoint.nextIndex)
  return { ...checkpoint, nextIndex, idleAttempts: nextIndex > checkpoint.nextIndex ? 0 : checkpoint.idleAttempts }
}

/** The frames of an earlier ingest, with all that hangs on them: positions of another sampling would collide with the new ones. */
async function forgetFrames(tx: Tx, orgId: string, assetId: string): Promise<void> {
  await tx.delete(frame).where(and(eq(frame.orgId, orgId), eq(frame.assetId, assetId)))
  await tx
    .update(asset)
    .set({ frameCount: 0 })
    .where(and(eq(asset.orgId, orgId), eq(asset.id, assetId)))
}
