import type { Job } from '@kensa/contract/api/jobs'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db, Tx } from '@kensa/db/client/types'
import { emitAssetFailed } from '@kensa/db/emit-asset-event'
import { recordAudit } from '@kensa/db/record-audit'
import { asset } from '@kensa/db/schema/asset'
import { job } from '@kensa/db/schema/job'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, sql } from 'drizzle-orm'
import { wantFirstTry } from '../webhooks/first-try.ts'
import { findJob } from './find.ts'
import { presentJob } from './present.ts'

/** A waiting job ends at once; a running one is asked to end, which its runner hears within seconds; an ended one stays as it is. */
export async function cancelJob(db: Db, ctx: OrgContext, id: string): Promise<Job> {
  const row = await withOrg(db, ctx, async (tx) => {
    const [held] = await tx
      .select({ state: job.state, assetId: job.assetId, input: job.input, checkpoint: job.checkpoint })
      .from(job)
      .where(eq(job.id, id))
      .for('update')
    if (held) await cancelHeld(tx, ctx, id, held)
    const found = await findJob(tx, id)
    if (held && (held.state === 'queued' || held.state === 'running'))
      await recordAudit(tx, ctx, {
        action: 'job.canceled',
        subject: { kind: 'job', id, name: found?.assetName ?? undefined },
        before: { state: held.state },
      })
    return found
  })
  if (!row) throw new KensaError('not_found', 'There is no job with this id.')
  return presentJob(row)
}

type Held = Pick<typeof job.$inferSelect, 'state' | 'assetId' | 'input' | 'checkpoint'>

async function cancelHeld(tx: Tx, ctx: OrgContext, id: string, held: Held): Promise<void> {
  const cancelRequestedAt = sql`coalesce(${job.cancelRequestedAt}, now())`
  if (held.state === 'running') await tx.update(job).set({ cancelRequestedAt }).where(eq(job.id, id))
  if (held.state !== 'queued') return
  await tx.update(job).set({ state: 'canceled', error: canceled, cancelRequestedAt, finishedAt: sql`now()` }).where(eq(job.id, id))
  if (held.assetId === null) return
  const waiting = and(eq(asset.id, held.assetId), eq(asset.jobId, id), eq(asset.state, 'processing'))
  if (keepsFrames(held)) {
    await tx.update(asset).set({ state: 'ready' }).where(waiting)
    return
  }
  const { rowCount } = await tx.update(asset).set({ state: 'failed', error: canceled }).where(waiting)
  if (rowCount !== 1) return
  await emitAssetFailed(tx, ctx.orgId, held.assetId, canceled)
  wantFirstTry(ctx)
}

/** An asset that was ready before, and of which nothing was replaced yet, is as good as it was. */
function keepsFrames({ input, checkpoint }: Held): boolean {
  return 'replace' in input && input.replace === true && checkpoint?.['replaced'] !== true
}

const canceled = { code: 'canceled', detail: 'The job was canceled. To do the work after all, try the job again.' } as const
