import type { JobStage } from '@kensa/contract/job-message'
import type { Db } from '@kensa/db/client/types'
import { job } from '@kensa/db/schema/job'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, sql } from 'drizzle-orm'
import type { ClaimedJob } from './job-run.ts'
import { StaleAttempt } from './stale-attempt.ts'

export type ProgressReport = { stage: JobStage; total: number | null }

/** Prolongs the lease, shows what the job is doing, and asks whether it was canceled: one statement a heartbeat. */
export async function renewLease(db: Db, held: ClaimedJob, leaseS: number, report: ProgressReport): Promise<{ cancelRequested: boolean }> {
  return withOrg(db, held, async (tx) => {
    const mine = and(eq(job.orgId, held.orgId), eq(job.id, held.id))
    const [row] = await tx
      .update(job)
      .set({
        leaseUntil: sql`clock_timestamp() + make_interval(secs => ${leaseS})`,
        progressStage: report.stage,
        progressTotal: report.total,
      })
      .where(and(mine, eq(job.attempt, held.attempt), eq(job.state, 'running')))
      .returning({ cancelRequestedAt: job.cancelRequestedAt })
    if (row) return { cancelRequested: row.cancelRequestedAt !== null }
    const [other] = await tx.select({ id: job.id }).from(job).where(mine)
    throw new StaleAttempt(other ? 'taken' : 'gone')
  })
}
