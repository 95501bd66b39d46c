import type { Export } from '@kensa/contract/api/exports'
import type { StoredError } from '@kensa/contract/api/problem'
import { toId } from '@kensa/contract/ids'
import type { ExportInput, JobStage, JobState } from '@kensa/contract/job-message'

export type ExportRow = {
  orgId: string
  id: string
  input: ExportInput
  storageKey: string | null
  sha256: string | null
  bytes: number | null
  counts: Export['counts']
  createdAt: Date
  expiresAt: Date | null
  jobState: JobState
  progressStage: JobStage | null
  progressDone: number
  progressTotal: number | null
  error: StoredError | null
}

export function presentExport(row: ExportRow): Export {
  const { format, filter, split, scores, images } = row.input
  return {
    id: toId('export', row.id),
    jobId: toId('job', row.id),
    format,
    filter: presentFilter(filter),
    split,
    scores,
    images,
    state: stateOf(row),
    progress: { stage: row.progressStage, done: row.progressDone, total: row.progressTotal },
    error: row.error,
    fileName: `kensa-${format.replace('_', '-')}-${toId('export', row.id).slice('export_'.length)}.zip`,
    bytes: row.bytes,
    sha256: row.sha256,
    counts: row.counts,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
  }
}

/** The job says where it stands, the row whether there is a file. */
function stateOf({ jobState, sha256, expiresAt }: ExportRow): Export['state'] {
  if (sha256 !== null && expiresAt !== null) return expiresAt.getTime() <= Date.now() ? 'expired' : 'ready'
  if (jobState === 'queued' || jobState === 'running' || jobState === 'canceled') return jobState
  return 'failed'
}

function presentFilter({ projectId, assetIds, frameIds, labelIds, states }: ExportInput['filter']): Export['filter'] {
  return {
    ...(projectId === null ? {} : { projectId: toId('project', projectId) }),
    ...(assetIds === null ? {} : { assetIds: assetIds.map((id) => toId('asset', id)) }),
    ...(frameIds === null ? {} : { frameIds: frameIds.map((id) => toId('frame', id)) }),
    ...(labelIds === null ? {} : { labelIds: labelIds.map((id) => toId('label', id)) }),
    states,
  }
}
