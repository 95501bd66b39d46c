import type { StoredError } from '@kensa/contract/api/problem'
import type { JobTask } from '@kensa/contract/job-message'
import type { Db } from '@kensa/db/client/types'
import { sql } from 'drizzle-orm'
import { readCheckpoint } from './checkpoint.ts'
import type { ClaimedJob } from './job-run.ts'
import { judgeAttempt } from './judge-attempt.ts'

/** Held from here on, to be run or ended. */
export type Claim = { kind: 'run' | 'canceled' | 'exhausted'; job: ClaimedJob; lastError: StoredError | null }

type ClaimRow = {
  org_id: string
  id: string
  task: JobTask
  input: unknown
  attempt: number
  checkpoint: unknown
  last_error: StoredError | null
  cancel_requested: boolean
}

/**
 * Takes the job whose turn it is, of whichever organization, for a new attempt; undefined when none may start. The database chooses
 * (`claim_next_job`) and its clock judges leases. `runningMax` is how many jobs one organization may have running at once.
 */
export async function claimNextJob(db: Db, { leaseS, runningMax }: { leaseS: number; runningMax: number }): Promise<Claim | undefined> {
  const { rows } = await db.execute<ClaimRow>(sql`select * from claim_next_job(${leaseS}::float8, ${runningMax}::integer)`)
  const [row] = rows
  if (!row) return undefined
  const checkpoint = readCheckpoint(row.checkpoint)
  const kind = judgeAttempt({ cancelRequested: row.cancel_requested, idleAttempts: checkpoint.idleAttempts - 1 })
  const job = { id: row.id, orgId: row.org_id, task: row.task, attempt: row.attempt, input: row.input, checkpoint }
  return { kind, job, lastError: row.last_error }
}
