import { asset } from '@kensa/db/schema/asset'
import { job } from '@kensa/db/schema/job'
import { ledgerEntry } from '@kensa/db/schema/ledger-entry'
import { usageReservation } from '@kensa/db/schema/usage-reservation'
import { and, eq, sql } from 'drizzle-orm'

/** What a job shows, as columns of a select that joins its asset. */
export const jobColumns = {
  id: job.id,
  task: job.task,
  state: job.state,
  progressStage: job.progressStage,
  progressDone: job.progressDone,
  progressTotal: job.progressTotal,
  attempt: job.attempt,
  assetId: job.assetId,
  assetName: asset.name,
  projectId: job.projectId,
  reservedMicros: sql<number>`coalesce((select r.reserved_micros from ${usageReservation} r where r.org_id = ${job.orgId} and r.job_id = ${job.id}), 0)::float8`,
  chargedMicros: sql<number>`coalesce((select sum(l.amount_micros) from ${ledgerEntry} l where l.org_id = ${job.orgId} and l.job_id = ${job.id}), 0)::float8`,
  error: job.error,
  itemErrorCount: job.itemErrorCount,
  createdAt: job.createdAt,
  startedAt: job.startedAt,
  finishedAt: job.finishedAt,
}

export const itsAsset = and(eq(asset.orgId, job.orgId), eq(asset.id, job.assetId))
