import type { StoredError } from '@kensa/contract/api/problem'
import type { Tx } from '@kensa/db/client/types'
import { job } from '@kensa/db/schema/job'
import { jobItemError } from '@kensa/db/schema/job-item-error'
import { and, asc, eq, like } from 'drizzle-orm'
import type { JobEnd } from '../../jobs/end-job.ts'
import type { ClaimedJob } from '../../jobs/job-run.ts'
import { frameKeyPrefix } from './item-error.ts'

const noFrames: StoredError = { code: 'not_found', detail: 'There was no frame to look at.' }

/** Succeeded, in part where an item failed, and failed where no frame could be looked at. */
export async function endFrames(tx: Tx, { orgId, id }: ClaimedJob): Promise<JobEnd> {
  const [counts] = await tx
    .select({ frames: job.progressDone, itemErrors: job.itemErrorCount })
    .from(job)
    .where(and(eq(job.orgId, orgId), eq(job.id, id)))
  const failed = await tx
    .select({ error: jobItemError.error })
    .from(jobItemError)
    .where(and(eq(jobItemError.orgId, orgId), eq(jobItemError.jobId, id), like(jobItemError.key, `${frameKeyPrefix}%`)))
    .orderBy(asc(jobItemError.id))
  if (!counts || failed.length >= counts.frames) return { state: 'failed', error: failed[0]?.error ?? noFrames }
  return { state: counts.itemErrors > 0 ? 'partially_succeeded' : 'succeeded', error: null }
}
