import type { Job } from '@kensa/contract/api/jobs'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { JobInput } from '@kensa/contract/job-message'
import type { JobRequest } from '@kensa/contract/job-requests'
import { actorText } from '@kensa/db/actor-text'
import type { Tx } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { job } from '@kensa/db/schema/job'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, lt, sql } from 'drizzle-orm'
import { sha256Hex } from '../http/sha256.ts'
import type { Services } from '../ports/services.ts'
import { findJob } from './find.ts'
import type { JobPlan } from './job-plan.ts'
import { planJob } from './plan-job.ts'
import { type JobRow, presentJob } from './present.ts'
import { queueJob } from './queue-job.ts'
import { refuseManyPreviews } from './refuse-many-previews.ts'
import { sendWake, type Wake } from './wake.ts'

/**
 * Queues a job: its row, its wake and what becomes of its asset are one transaction. `idempotencyKey` makes the job itself unique, so a
 * call whose answer got lost with the connection finds, repeated, the job that it made.
 */
export async function createJob(
  services: Pick<Services, 'db' | 'queue'>,
  ctx: OrgContext,
  request: JobRequest,
  idempotencyKey?: string,
): Promise<Job> {
  const requestKey = idempotencyKey === undefined ? undefined : await keyOf(ctx, idempotencyKey)
  const { row, wake } = await withOrg(services.db, ctx, async (tx): Promise<{ row: JobRow | undefined; wake?: Wake }> => {
    const earlier = requestKey === undefined ? undefined : await findEarlier(tx, requestKey)
    const plan = await planJob(tx, request)
    if (earlier) {
      refuseOther(earlier, plan)
      return { row: await findJob(tx, earlier.id) }
    }
    refuseBusy(plan)
    await refuseManyPreviews(tx, plan.wanted)
    const queued = await queueJob(tx, ctx, { ...plan.wanted, requestKey })
    if (plan.asset) await tx.update(asset).set({ state: 'processing', error: null, jobId: queued.jobId }).where(eq(asset.id, plan.asset.id))
    return { row: await findJob(tx, queued.jobId), wake: queued.wake }
  })
  if (wake) await sendWake(services, ctx, wake)
  if (!row) throw new Error('a job was queued and not found')
  return presentJob(row)
}

function keyOf(ctx: OrgContext, idempotencyKey: string): Promise<string> {
  return sha256Hex(new TextEncoder().encode(`${actorText(ctx.actor)}\n${idempotencyKey}`))
}

type Earlier = { id: string; task: string; input: JobInput }

/** The lock makes a twin that comes at the same moment wait for what the first one did. A key is good for a day, as the header says. */
async function findEarlier(tx: Tx, requestKey: string): Promise<Earlier | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${requestKey}, 0))`)
  const dayAgo = sql`clock_timestamp() - interval '1 day'`
  await tx
    .update(job)
    .set({ requestKey: null })
    .where(and(eq(job.requestKey, requestKey), lt(job.createdAt, dayAgo)))
  const [row] = await tx.select({ id: job.id, task: job.task, input: job.input }).from(job).where(eq(job.requestKey, requestKey))
  return row
}

function refuseOther(earlier: Earlier, { wanted }: JobPlan): void {
  if (earlier.task === wanted.task && stable(earlier.input) === stable(wanted.input)) return
  throw new KensaError('idempotency_mismatch', 'This Idempotency-Key was used for another job. Take a new key for a new job.')
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}

/** An asset has one ingest at a time, and only a file that arrived whole can be ingested. */
function refuseBusy({ asset: row }: JobPlan): void {
  if (!row) return
  if (row.state === 'uploading') throw new KensaError('upload_incomplete', 'The upload of this asset is not complete yet.')
  if (row.state === 'processing') throw new KensaError('conflict', 'A job is at work on this asset. Wait for it, or cancel it first.')
  if (row.jobId === null) throw new KensaError('conflict', 'The file of this asset never arrived. Upload it again.')
}
