import { annotationExport } from '@kensa/db/schema/annotation-export'
import { job } from '@kensa/db/schema/job'

/** What an export shows, as columns of a select that joins its job. */
export const exportColumns = {
  orgId: annotationExport.orgId,
  id: annotationExport.id,
  input: annotationExport.input,
  storageKey: annotationExport.storageKey,
  sha256: annotationExport.sha256,
  bytes: annotationExport.bytes,
  counts: annotationExport.counts,
  createdAt: annotationExport.createdAt,
  expiresAt: annotationExport.expiresAt,
  jobState: job.state,
  progressStage: job.progressStage,
  progressDone: job.progressDone,
  progressTotal: job.progressTotal,
  error: job.error,
}
