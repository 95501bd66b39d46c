import type { StoredError } from '@kensa/contract/api/problem'
import { KensaError } from '@kensa/contract/errors'
import { ingestInputSchema } from '@kensa/contract/job-message'
import type { Tx } from '@kensa/db/client/types'
import { emitAssetFailed, emitAssetReady } from '@kensa/db/emit-asset-event'
import { asset } from '@kensa/db/schema/asset'
import { job } from '@kensa/db/schema/job'
import { jobItemError } from '@kensa/db/schema/job-item-error'
import { and, asc, eq } from 'drizzle-orm'
import type { JobEnd } from '../../jobs/end-job.ts'
import type { ClaimedJob } from '../../jobs/job-run.ts'
import type { MediaFacts } from '../../media/types.ts'

/** The asset's last words: ready with at least one frame, failed with the reason otherwise. */
export async function endIngest(tx: Tx, held: ClaimedJob, assetId: string, facts: MediaFacts): Promise<JobEnd> {
  const mine = and(eq(job.orgId, held.orgId), eq(job.id, held.id))
  const [counts] = await tx.select({ frames: job.progressDone, itemErrors: job.itemErrorCount }).from(job).where(mine)
  if (!counts || counts.frames === 0) {
    const error = await firstItemError(tx, held)
    await failAsset(tx, held, assetId, error)
    return { state: 'failed', error }
  }
  const { widthPx, heightPx, durationMs, kind, contentType } = facts
  await tx
    .update(asset)
    .set({ state: 'ready', error: null, widthPx, heightPx, durationMs, kind, contentType })
    .where(and(eq(asset.orgId, held.orgId), eq(asset.id, assetId)))
  await emitAssetReady(tx, held.orgId, assetId)
  return { state: counts.itemErrors > 0 ? 'partially_succeeded' : 'succeeded', error: null }
}

/** An asset that was ready before, and of which nothing was replaced yet, stays so: only the new attempt at it failed. */
export async function failAsset(tx: Tx, { orgId, input, checkpoint }: ClaimedJob, assetId: string, error: StoredError): Promise<void> {
  const untouched = ingestInputSchema.safeParse(input).data?.replace === true && checkpoint.replaced !== true
  const mine = and(eq(asset.orgId, orgId), eq(asset.id, assetId))
  if (untouched) {
    await tx.update(asset).set({ state: 'ready' }).where(mine)
    return
  }
  await tx.update(asset).set({ state: 'failed', error }).where(mine)
  await emitAssetFailed(tx, orgId, assetId, error)
}

async function firstItemError(tx: Tx, { orgId, id }: ClaimedJob): Promise<StoredError> {
  const [first] = await tx
    .select({ error: jobItemError.error })
    .from(jobItemError)
    .where(and(eq(jobItemError.orgId, orgId), eq(jobItemError.jobId, id)))
    .orderBy(asc(jobItemError.id))
    .limit(1)
  const none = new KensaError('file_corrupt', 'No picture could be decoded from the file.')
  return first?.error ?? { code: none.code, detail: none.message }
}
