import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { annotationExport } from '@kensa/db/schema/annotation-export'
import { job } from '@kensa/db/schema/job'
import { and, eq } from 'drizzle-orm'
import { exportColumns } from './columns.ts'
import type { ExportRow } from './present.ts'

export async function findExport(tx: Tx, id: string): Promise<ExportRow> {
  const [row] = await tx
    .select(exportColumns)
    .from(annotationExport)
    .innerJoin(job, and(eq(job.orgId, annotationExport.orgId), eq(job.id, annotationExport.id)))
    .where(eq(annotationExport.id, id))
  if (!row) throw new KensaError('not_found', 'There is no export with this id.')
  return row
}
