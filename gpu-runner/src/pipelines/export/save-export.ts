import { KensaError } from '@kensa/contract/errors'
import { newUuid } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import type { Tx } from '@kensa/db/client/types'
import { annotationExport } from '@kensa/db/schema/annotation-export'
import { job } from '@kensa/db/schema/job'
import { outbox } from '@kensa/db/schema/outbox'
import { and, eq, sql } from 'drizzle-orm'
import type { ClaimedJob } from '../../jobs/job-run.ts'
import type { Snapshot } from './take-snapshot.ts'

export type Upload = { prefix: string; key: string; uploadId: string }

/** The upload that an earlier attempt left open; undefined where there is none. */
export async function findUpload(tx: Tx, { orgId, id }: ClaimedJob): Promise<Upload | undefined> {
  const [row] = await tx
    .select({ key: annotationExport.storageKey, uploadId: annotationExport.uploadId })
    .from(annotationExport)
    .where(and(eq(annotationExport.orgId, orgId), eq(annotationExport.id, id)))
  if (!row) throw new KensaError('not_found', 'The export is gone.')
  if (row.key === null || row.uploadId === null) return undefined
  return { prefix: row.key.slice(0, row.key.lastIndexOf('/') + 1), key: row.key, uploadId: row.uploadId }
}

/** Whatever an attempt puts into storage goes some day, whatever becomes of the attempt: that is noted before the first byte. */
export async function noteUpload(tx: Tx, { orgId, id }: ClaimedJob, upload: Upload): Promise<void> {
  await noteDeletion(tx, orgId, upload, limits.exportKeptDays + 1)
  await tx
    .update(annotationExport)
    .set({ storageKey: upload.key, uploadId: upload.uploadId })
    .where(and(eq(annotationExport.orgId, orgId), eq(annotationExport.id, id)))
}

export async function saveExport(
  tx: Tx,
  { orgId, id }: ClaimedJob,
  upload: Upload,
  file: { sha256: string; bytes: number; counts: Snapshot['counts'] },
): Promise<void> {
  await noteDeletion(tx, orgId, upload, limits.exportKeptDays)
  await tx
    .update(annotationExport)
    .set({ ...file, uploadId: null, expiresAt: sql`now() + ${`${limits.exportKeptDays} days`}::interval` })
    .where(and(eq(annotationExport.orgId, orgId), eq(annotationExport.id, id)))
  await tx
    .update(job)
    .set({ progressDone: file.counts.frames })
    .where(and(eq(job.orgId, orgId), eq(job.id, id)))
}

/** Clears away at once what an attempt left. */
export async function noteDeletionNow(tx: Tx, orgId: string, upload: Upload): Promise<void> {
  await noteDeletion(tx, orgId, upload, 0)
}

async function noteDeletion(tx: Tx, orgId: string, upload: Upload, days: number): Promise<void> {
  const nextAttemptAt = sql`now() + ${`${days} days`}::interval`
  await tx.insert(outbox).values({ orgId, id: newUuid(), kind: 'delete_objects', payload: upload, nextAttemptAt })
}
