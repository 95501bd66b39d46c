import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { certificateGoal } from '@kensa/db/schema/certificate-goal'
import { and, eq, isNull } from 'drizzle-orm'

export type GoalRow = typeof certificateGoal.$inferSelect

/** Archived ones are gone. */
export async function findGoal(tx: Tx, id: string): Promise<GoalRow> {
  const [row] = await tx
    .select()
    .from(certificateGoal)
    .where(and(eq(certificateGoal.id, id), isNull(certificateGoal.archivedAt)))
  if (!row) throw new KensaError('not_found', 'There is no certificate goal with this id.')
  return row
}
