import type { StoredError } from '@kensa/contract/api/problem'
import type { Db } from '@kensa/db/client/types'
import { job } from '@kensa/db/schema/job'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, sql } from 'drizzle-orm'
import type { ClaimedJob } from './job-run.ts'
import { lockAttempt } from './lock-attempt.ts'

/**
 * Gives a job back to its line, to be taken up again after `seconds` at the earliest, with the error that ended the attempt; an attempt
 * that the runner itself cut short (`null`) is not held against the job, nor one that waits for a server, for which `waits` counts how often.
 */
export async function releaseJob(db: Db, held: ClaimedJob, error: StoredError | null, seconds: number, waits?: number): Promise<void> {
  await withOrg(db, held, async (tx) => {
    const { checkpoint } = await lockAttempt(tx, held)
    const idleAttempts = error && waits === undefined ? checkpoint.idleAttempts : Math.max(0, checkpoint.idleAttempts - 1)
    const availableAt = sql`clock_timestamp() + make_interval(secs => ${seconds})`
    const next = { ...checkpoint, idleAttempts, ...(waits !== undefined && { waits }) }
    await tx
      .update(job)
      .set({ state: 'queued', leaseUntil: null, availableAt, error, progressStage: null, checkpoint: next })
      .where(and(eq(job.orgId, held.orgId), eq(job.id, held.id)))
  })
}
