import type { Tx } from '@kensa/db/client/types'
import { job } from '@kensa/db/schema/job'
import { and, eq } from 'drizzle-orm'
import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import type { ClaimedJob } from './job-run.ts'
import { StaleAttempt } from './stale-attempt.ts'

/** Locks the job row for the rest of the transaction and proves that this attempt is still the current one. */
export async function lockAttempt(tx: Tx, { id, orgId, attempt }: ClaimedJob): Promise<{ checkpoint: Checkpoint }> {
  const [row] = await tx
    .select({ attempt: job.attempt, state: job.state, checkpoint: job.checkpoint })
    .from(job)
    .where(and(eq(job.orgId, orgId), eq(job.id, id)))
    .for('update')
  if (!row) throw new StaleAttempt('gone')
  if (row.attempt !== attempt || row.state !== 'running') throw new StaleAttempt('taken')
  return { checkpoint: readCheckpoint(row.checkpoint) }
}
