import type { StoredError } from '@kensa/contract/api/problem'
import type { JobTask } from '@kensa/contract/job-message'
import type { Tx } from '@kensa/db/client/types'
import type { JobEnd } from '../jobs/end-job.ts'
import type { ClaimedJob, JobRun } from '../jobs/job-run.ts'

/** One kind of paid work. */
export type Pipeline = {
  task: JobTask
  /** Does the work, saving as it goes; what it returns saves the rest within the transaction that ends the job, and says how it ended. */
  run(run: JobRun): Promise<(tx: Tx) => Promise<JobEnd>>
  /** What a job that failed or was canceled leaves behind, within the transaction that ends it. */
  giveUp(tx: Tx, job: ClaimedJob, error: StoredError): Promise<void>
  /** Removes what the work put outside the database for a subject that was deleted meanwhile. */
  forget(job: ClaimedJob): Promise<void>
}
