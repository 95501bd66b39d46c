import type { Job } from '@kensa/contract/api/jobs'
import type { StoredError } from '@kensa/contract/api/problem'
import { toId } from '@kensa/contract/ids'
import type { JobStage, JobState, JobTask } from '@kensa/contract/job-message'

export type JobRow = {
  id: string
  task: JobTask
  state: JobState
  progressStage: JobStage | null
  progressDone: number
  progressTotal: number | null
  attempt: number
  assetId: string | null
  assetName: string | null
  projectId: string | null
  reservedMicros: number
  chargedMicros: number
  error: StoredError | null
  itemErrorCount: number
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
}

export function presentJob(row: JobRow): Job {
  return {
    id: toId('job', row.id),
    task: row.task,
    state: row.state,
    progress: { stage: row.progressStage, done: row.progressDone, total: row.progressTotal },
    price: { reservedMicros: row.reservedMicros, chargedMicros: row.chargedMicros },
    attempt: row.attempt,
    assetId: row.assetId && toId('asset', row.assetId),
    projectId: row.projectId && toId('project', row.projectId),
    assetName: row.assetName,
    error: row.error,
    itemErrorCount: row.itemErrorCount,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}
