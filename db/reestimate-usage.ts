import { monthlyCreditMicros } from '@kensa/contract/usage'
import { sql } from 'drizzle-orm'
import type { Tx } from './client/types.ts'

/**
 * Once a job's work is known better: holds for it what its whole price is now expected to be, less what it was charged. More than before
 * is held only where limits have room for it; where they have none the job goes on with what it has, and stops when that is used up.
 */
export async function reestimateUsage(tx: Tx, jobId: string, totalMicros: number): Promise<void> {
  await tx.execute(sql`select usage_reestimate(${jobId}::uuid, ${totalMicros}::bigint, ${monthlyCreditMicros}::bigint)`)
}
