import type { OrgContext } from '@kensa/contract/context'
import type { JobTask } from '@kensa/contract/job-message'
import { monthlyCreditMicros } from '@kensa/contract/usage'
import { sql } from 'drizzle-orm'
import type { Tx } from './client/types.ts'
import { type RefusalRow, SpendLimitReached } from './spend-refusal.ts'

export type Reservation = { jobId: string; task: JobTask; projectId: string | null; apiKeyId: string | null; micros: number }

/**
 * Holds the estimated price of a job in the transaction that queues it, after the job's row is inserted. Throws `spend_limit_reached`
 * when a limit leaves no room. What is held goes back by itself when the job ends or is deleted.
 */
export async function reserveUsage(tx: Tx, { orgId }: Pick<OrgContext, 'orgId'>, reservation: Reservation): Promise<void> {
  const { jobId, task, projectId, apiKeyId, micros } = reservation
  const { rows } = await tx.execute<RefusalRow>(sql`
    select * from usage_reserve(
      ${jobId}::uuid, ${task}, ${projectId}::uuid, ${apiKeyId}::uuid, ${micros}::bigint, ${monthlyCreditMicros}::bigint
    )`)
  if (rows[0]) throw new SpendLimitReached(orgId, rows[0], micros)
}
