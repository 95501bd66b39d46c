import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { label } from '@kensa/db/schema/label'
import { eq } from 'drizzle-orm'
import { labelColumns } from './columns.ts'
import type { LabelRow } from './present.ts'

export async function findLabel(tx: Tx, id: string): Promise<LabelRow> {
  const [row] = await tx.select(labelColumns).from(label).where(eq(label.id, id))
  if (!row) throw new KensaError('not_found', 'There is no label with this id.')
  return row
}
