import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { annotationImport } from '@kensa/db/schema/annotation-import'
import { job } from '@kensa/db/schema/job'
import { eq } from 'drizzle-orm'
import { importColumns, itsLatestJob } from './columns.ts'
import type { ImportRow } from './present.ts'

export async function findImport(tx: Tx, id: string): Promise<ImportRow> {
  const [row] = await tx.select(importColumns).from(annotationImport).leftJoin(job, itsLatestJob).where(eq(annotationImport.id, id))
  if (!row) throw importNotFound()
  return row
}

/** The same, and nobody else begins a job of it before the transaction ends. */
export async function lockImport(tx: Tx, id: string): Promise<ImportRow> {
  const locked = await tx.select({ id: annotationImport.id }).from(annotationImport).where(eq(annotationImport.id, id)).for('no key update')
  if (locked.length === 0) throw importNotFound()
  return findImport(tx, id)
}

function importNotFound(): KensaError {
  return new KensaError('not_found', 'There is no import with this id.')
}
