import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { label } from '@kensa/db/schema/label'
import { labelVersion } from '@kensa/db/schema/label-version'
import { and, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { currentVersion, type LabelRow, labelColumns } from './columns.ts'

const asked = alias(label, 'asked')

/** The label of this id or, where that was merged, the one at the end of the chain; in one query. */
export async function findLabel(tx: Tx, id: string): Promise<LabelRow> {
  const [row] = await tx
    .select(labelColumns)
    .from(asked)
    .innerJoin(label, and(eq(label.orgId, asked.orgId), eq(label.id, asked.rootId)))
    .innerJoin(labelVersion, currentVersion)
    .where(eq(asked.id, id))
  if (!row) throw noLabel()
  return row
}

export function noLabel(): KensaError {
  return new KensaError('not_found', 'There is no label with this id.')
}
