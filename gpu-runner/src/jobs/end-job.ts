import type { StoredError } from '@kensa/contract/api/problem'
import type { Db, Tx } from '@kensa/db/client/types'
import { emitJobEnded } from '@kensa/db/emit-job-ended'
import { job } from '@kensa/db/schema/job'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, sql } from 'drizzle-orm'
import type { ClaimedJob } from './job-run.ts'
import { lockAttempt } from './lock-attempt.ts'

export type JobEnd = {
  state: 'succeeded' | 'partially_succeeded' | 'failed' | 'canceled'
  error: StoredError | null
}

/** Ends a job: what `settle` writes, the final state and the event of it are one transaction, and only the current attempt may do it. */
export async function endJob(db: Db, held: ClaimedJob, settle: (tx: Tx) => Promise<JobEnd>): Promise<JobEnd> {
  return withOrg(db, held, async (tx) => {
    await lockAttempt(tx, held)
    const end = await settle(tx)
    await tx
      .update(job)
      .set({
        state: end.state,
        error: end.error,
        leaseUntil: null,
        finishedAt: sql`clock_timestamp()`,
        ...(end.error ? {} : { progressStage: 'done' as const, progressTotal: job.progressDone }),
      })
      .where(and(eq(job.orgId, held.orgId), eq(job.id, held.id)))
    await emitJobEnded(tx, held.orgId, held.id)
    return end
  })
}
