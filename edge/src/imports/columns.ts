import { annotationImport } from '@kensa/db/schema/annotation-import'
import { job } from '@kensa/db/schema/job'
import { and, eq, sql } from 'drizzle-orm'

/** What an import shows, as columns of a select that joins its latest job. */
export const importColumns = {
  id: annotationImport.id,
  format: annotationImport.format,
  name: annotationImport.name,
  bytes: annotationImport.bytes,
  projectId: annotationImport.projectId,
  checkJobId: annotationImport.checkJobId,
  applyJobId: annotationImport.applyJobId,
  isChecked: sql<boolean>`${annotationImport.report} is not null`,
  applied: annotationImport.applied,
  createdAt: annotationImport.createdAt,
  expiresAt: annotationImport.expiresAt,
  jobState: job.state,
  progressStage: job.progressStage,
  progressDone: job.progressDone,
  progressTotal: job.progressTotal,
  error: job.error,
}

export const itsLatestJob = and(
  eq(job.orgId, annotationImport.orgId),
  eq(job.id, sql`coalesce(${annotationImport.applyJobId}, ${annotationImport.checkJobId})`),
)
