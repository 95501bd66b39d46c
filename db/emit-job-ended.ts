import type { StoredError } from '@kensa/contract/api/problem'
import { toId } from '@kensa/contract/ids'
import type { JobState, JobTask } from '@kensa/contract/job-message'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from './client/types.ts'
import { emitEvent } from './emit-event.ts'
import { asset } from './schema/asset.ts'
import { job } from './schema/job.ts'

export type EndedJob = {
  id: string
  task: JobTask
  state: JobState
  assetId: string | null
  projectId: string | null
  itemErrorCount: number
  error: StoredError | null
  finishedAt: Date
}

const typeOfState = { succeeded: 'job.succeeded', partially_succeeded: 'job.partially_succeeded', failed: 'job.failed' } as const

/** Tells how a job ended; called after its row says so, in the same transaction. A canceled job is no event. */
export async function emitJobEnded(tx: Tx, orgId: string, jobId: string): Promise<void> {
  const [row] = await tx
    .select({
      id: job.id,
      task: job.task,
      state: job.state,
      assetId: job.assetId,
      projectId: sql<string | null>`coalesce(${asset.projectId}, ${job.projectId})`,
      itemErrorCount: job.itemErrorCount,
      error: job.error,
      finishedAt: job.finishedAt,
    })
    .from(job)
    .leftJoin(asset, and(eq(asset.orgId, job.orgId), eq(asset.id, job.assetId)))
    .where(and(eq(job.orgId, orgId), eq(job.id, jobId)))
  if (row) await emitJobEvent(tx, orgId, { ...row, finishedAt: row.finishedAt ?? new Date() })
}

/** The same for a caller that knows the row but may not read all of it. */
export async function emitJobEvent(tx: Tx, orgId: string, row: EndedJob): Promise<void> {
  const { id, task, state, assetId, projectId, itemErrorCount, error, finishedAt } = row
  if (state !== 'succeeded' && state !== 'partially_succeeded' && state !== 'failed') return
  const data = {
    jobId: toId('job', id),
    task,
    state,
    assetId: assetId && toId('asset', assetId),
    itemErrorCount,
    error,
    finishedAt: finishedAt.toISOString(),
  }
  await emitEvent(tx, orgId, { type: typeOfState[state], projectId, data })
}
