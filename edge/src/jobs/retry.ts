import type { Job } from '@kensa/contract/api/jobs'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db, Tx } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { reserveUsage } from '@kensa/db/reserve-usage'
import { asset } from '@kensa/db/schema/asset'
import { job } from '@kensa/db/schema/job'
import { jobItemError } from '@kensa/db/schema/job-item-error'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'
import { sqlState, uniqueViolation } from '../http/postgres-error.ts'
import type { Services } from '../ports/services.ts'
import { estimateJob } from '../usage/estimate.ts'
import { findJob } from './find.ts'
import { type JobRow, presentJob } from './present.ts'
import { noteWake, sendWake, type Wake } from './wake.ts'

type Held = Pick<typeof job.$inferSelect, 'state' | 'task' | 'input' | 'assetId' | 'checkpoint' | 'projectId' | 'apiKeyId'>

/**
 * Lets a job that failed, was canceled or came out in part begin again, at the back of its line. What it saved stays: a failed or canceled
 * job goes on behind it, one that came out in part looks at every item once more. Nothing is charged twice.
 */
export async function retryJob(services: Pick<Services, 'db' | 'queue'>, ctx: OrgContext, id: string): Promise<Job> {
  const { row, wake } = await reopen(services.db, ctx, id)
  await sendWake(services, ctx, wake)
  if (!row) throw new Error('a job was tried again and not found')
  return presentJob(row)
}

async function reopen(db: Db, ctx: OrgContext, id: string): Promise<{ row: JobRow | undefined; wake: Wake }> {
  try {
    return await withOrg(db, ctx, async (tx) => {
      const [held] = await tx
        .select({
          state: job.state,
          task: job.task,
          input: job.input,
          assetId: job.assetId,
          checkpoint: job.checkpoint,
          projectId: job.projectId,
          apiKeyId: job.apiKeyId,
        })
        .from(job)
        .where(eq(job.id, id))
        .for('update')
      if (!held) throw new KensaError('not_found', 'There is no job with this id.')
      refuseUnended(held)
      if (held.task === 'ingest' && held.assetId !== null) await reopenAsset(tx, id, held.assetId)
      await reset(tx, id, held)
      const found = await findJob(tx, id)
      await recordAudit(tx, ctx, {
        action: 'job.retried',
        subject: { kind: 'job', id, name: found?.assetName ?? undefined },
        before: { state: held.state },
      })
      const wake = await noteWake(tx, ctx, id)
      // The whole price again; the runner takes off what is paid already as soon as it knows the work.
      const { task, input, projectId, apiKeyId } = held
      await reserveUsage(tx, ctx, { jobId: id, task, projectId, apiKeyId, micros: await estimateJob(tx, task, input) })
      return { row: found, wake }
    })
  } catch (error) {
    if (sqlState(error) !== uniqueViolation) throw error
    throw new KensaError('conflict', 'The same file is in the project already, from a later upload.', { cause: error })
  }
}

function refuseUnended({ state }: Held): void {
  if (state === 'queued' || state === 'running')
    throw new KensaError('conflict', `The job is ${state}; only one that ended can be tried again.`)
  if (state === 'succeeded') throw new KensaError('conflict', 'The job succeeded; there is nothing to try again.')
}

async function reset(tx: Tx, id: string, { state, checkpoint }: Held): Promise<void> {
  const inPart = state === 'partially_succeeded'
  if (inPart) await tx.delete(jobItemError).where(eq(jobItemError.jobId, id))
  await tx
    .update(job)
    .set({
      state: 'queued',
      error: null,
      finishedAt: null,
      cancelRequestedAt: null,
      leaseUntil: null,
      progressStage: null,
      availableAt: sql`clock_timestamp()`,
      checkpoint: { ...checkpoint, ...(inPart ? { nextIndex: 0 } : {}), idleAttempts: 0 },
      ...(inPart ? { itemErrorCount: 0 } : {}),
    })
    .where(eq(job.id, id))
}

/** The asset waits for its job again. */
async function reopenAsset(tx: Tx, jobId: string, assetId: string): Promise<void> {
  const [row] = await tx.select({ jobId: asset.jobId, state: asset.state }).from(asset).where(eq(asset.id, assetId)).for('update')
  if (!row || row.jobId !== jobId) throw new KensaError('conflict', 'A later job has taken care of this asset.')
  await tx.update(asset).set({ state: 'processing', error: null }).where(eq(asset.id, assetId))
}
