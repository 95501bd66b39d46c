import type { ImportFormat } from '@kensa/contract/annotation-files'
import type { Import, ImportCounts } from '@kensa/contract/api/imports'
import type { StoredError } from '@kensa/contract/api/problem'
import { toId } from '@kensa/contract/ids'
import type { JobStage, JobState } from '@kensa/contract/job-message'

export type ImportRow = {
  id: string
  format: ImportFormat
  name: string
  bytes: number
  projectId: string | null
  checkJobId: string | null
  applyJobId: string | null
  isChecked: boolean
  applied: ImportCounts | null
  createdAt: Date
  expiresAt: Date
  jobState: JobState | null
  progressStage: JobStage | null
  progressDone: number | null
  progressTotal: number | null
  error: StoredError | null
}

export function presentImport(row: ImportRow): Import {
  const jobId = row.applyJobId ?? row.checkJobId
  return {
    id: toId('import', row.id),
    format: row.format,
    name: row.name,
    bytes: row.bytes,
    projectId: row.projectId && toId('project', row.projectId),
    state: stateOf(row),
    jobId: jobId && toId('job', jobId),
    progress: row.jobState && { stage: row.progressStage, done: row.progressDone ?? 0, total: row.progressTotal },
    error: row.error,
    applied: row.applied,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }
}

/** Its latest job says where it stands. */
export function stateOf({ applyJobId, checkJobId, jobState }: ImportRow): Import['state'] {
  if (jobState === null || (applyJobId === null && checkJobId === null)) return 'waiting'
  const isAt = applyJobId === null ? 'check' : 'apply'
  if (jobState === 'queued' || jobState === 'running') return isAt === 'check' ? 'checking' : 'applying'
  if (jobState === 'succeeded' || jobState === 'partially_succeeded') return isAt === 'check' ? 'checked' : 'applied'
  return 'failed'
}
