import { finalJobStates, type JobMessage } from '@kensa/contract/job-message'
import type { Db } from '@kensa/db/client/types'
import { job } from '@kensa/db/schema/job'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'

/** Where the job of a message stands when nothing could be claimed: over, or worth asking for again after so many seconds. */
export type PlaceOfJob = { kind: 'over' } | { kind: 'leased' | 'waiting'; seconds: number }

export async function placeOfJob(db: Db, { jobId, orgId }: JobMessage): Promise<PlaceOfJob> {
  return withOrg(db, { orgId }, async (tx) => {
    const secondsTo = (column: typeof job.leaseUntil | typeof job.availableAt) =>
      sql<number>`greatest(coalesce(extract(epoch from ${column} - clock_timestamp()), 0), 0)::float8`
    const [row] = await tx
      .select({ state: job.state, leaseLeftS: secondsTo(job.leaseUntil), availableInS: secondsTo(job.availableAt) })
      .from(job)
      .where(eq(job.id, jobId))
    if (!row || finalJobStates.has(row.state)) return { kind: 'over' }
    return row.state === 'running' ? { kind: 'leased', seconds: row.leaseLeftS } : { kind: 'waiting', seconds: row.availableInS }
  })
}
