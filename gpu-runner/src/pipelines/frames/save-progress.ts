import type { Tx } from '@kensa/db/client/types'
import { job } from '@kensa/db/schema/job'
import { and, eq } from 'drizzle-orm'
import type { Checkpoint } from '../../jobs/checkpoint.ts'
import type { ClaimedJob } from '../../jobs/job-run.ts'

/** The job goes on behind these places. The caller holds the attempt's lock. */
export async function saveProgress(tx: Tx, held: ClaimedJob, done: readonly { position: number }[]): Promise<Checkpoint> {
  const nextIndex = Math.max(held.checkpoint.nextIndex, ...done.map(({ position }) => position + 1))
  const checkpoint = { ...held.checkpoint, nextIndex, idleAttempts: 0, waits: undefined }
  await tx
    .update(job)
    .set({ progressStage: 'saving', progressDone: nextIndex, checkpoint })
    .where(and(eq(job.orgId, held.orgId), eq(job.id, held.id)))
  return checkpoint
}
