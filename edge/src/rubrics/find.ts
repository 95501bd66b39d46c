import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { rubric } from '@kensa/db/schema/rubric'
import { rubricVersion } from '@kensa/db/schema/rubric-version'
import { eq } from 'drizzle-orm'
import { rubricColumns, versionInForce, type WholeRubricRow } from './columns.ts'

/** The rubric with the content in force. */
export async function findRubric(tx: Tx, id: string): Promise<WholeRubricRow> {
  const [row] = await tx
    .select({ ...rubricColumns, content: rubricVersion.content })
    .from(rubric)
    .innerJoin(rubricVersion, versionInForce)
    .where(eq(rubric.id, id))
  if (!row) throw noRubric()
  return row
}

export async function refuseUnknown(tx: Tx, id: string): Promise<void> {
  const [row] = await tx.select({ id: rubric.id }).from(rubric).where(eq(rubric.id, id))
  if (!row) throw noRubric()
}

/** The rubric's row as it is, kept so until the transaction ends. */
export async function lockRubric(tx: Tx, id: string): Promise<typeof rubric.$inferSelect> {
  const [row] = await tx.select().from(rubric).where(eq(rubric.id, id)).for('update')
  if (!row) throw noRubric()
  return row
}

function noRubric(): KensaError {
  return new KensaError('not_found', 'There is no rubric with this id.')
}
