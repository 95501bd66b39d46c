import { limits } from '@kensa/contract/limits'
import type { Tx } from '@kensa/db/client/types'
import { recordUsage } from '@kensa/db/record-usage'
import { frame } from '@kensa/db/schema/frame'
import { and, between, eq, notInArray } from 'drizzle-orm'
import type { ClaimedJob } from '../../jobs/job-run.ts'

export type SavedFrame = { index: number; tMs: number }

/**
 * Charges for frames that this transaction has put into the asset: an image each, or the seconds of video that had no frame before. A
 * frame is put in once, so it is charged once, whichever attempt or later job of the same asset does it. Its first position names the entry.
 */
export async function chargeFrames(tx: Tx, job: ClaimedJob, assetId: string, kind: 'image' | 'video', saved: readonly SavedFrame[]) {
  if (saved.length === 0) return
  const quantity = kind === 'image' ? saved.length : await newSeconds(tx, job.orgId, assetId, saved)
  if (quantity === 0) return
  const chunk = `${assetId}:${Math.min(...saved.map(({ index }) => index))}`
  const unit = kind === 'image' ? 'image_embedded' : 'video_second'
  await recordUsage(tx, job, { unit, chunk, quantity, jobId: job.id, task: job.task, projectId: null, apiKeyId: null })
}

/** A second may begin in the chunk before, so frames around these are looked at: no more of them than one second can have. */
async function newSeconds(tx: Tx, orgId: string, assetId: string, saved: readonly SavedFrame[]): Promise<number> {
  const indexes = saved.map(({ index }) => index)
  const near = between(frame.index, Math.min(...indexes) - limits.frameRateMax, Math.max(...indexes) + limits.frameRateMax)
  const others = await tx
    .select({ tMs: frame.tMs })
    .from(frame)
    .where(and(eq(frame.orgId, orgId), eq(frame.assetId, assetId), near, notInArray(frame.index, indexes)))
  const paid = new Set(others.map(({ tMs }) => secondOf(tMs)))
  return new Set(saved.map(({ tMs }) => secondOf(tMs)).filter((second) => !paid.has(second))).size
}

const secondOf = (tMs: number) => Math.floor(tMs / 1000)
