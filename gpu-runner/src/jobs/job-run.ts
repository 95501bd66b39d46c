import type { JobStage, JobTask } from '@kensa/contract/job-message'
import type { Checkpoint } from './checkpoint.ts'

/** A job held by this runner: `attempt` is the fencing token that every write is checked against. */
export type ClaimedJob = {
  id: string
  orgId: string
  task: JobTask
  attempt: number
  input: unknown
  checkpoint: Checkpoint
}

/** What a pipeline is given while it works. */
export type JobRun = {
  job: ClaimedJob
  /** Aborts when the job is canceled, the attempt is no longer current, or the runner stops. */
  signal: AbortSignal
  /** A folder of this attempt alone, removed when it ends. */
  workDir: string
  /** What the portal shows next; written with the heartbeat. */
  report(stage: JobStage, total?: number | null): void
}
