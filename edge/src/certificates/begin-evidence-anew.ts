import type { Tx } from '@kensa/db/client/types'
import { certificateGoal } from '@kensa/db/schema/certificate-goal'
import { eq, sql } from 'drizzle-orm'

/** What was evidence for something that did not last proves nothing more. */
export async function beginEvidenceAnew(tx: Tx, goalId: string): Promise<void> {
  await tx.update(certificateGoal).set({ evidenceFrom: sql`now()` }).where(eq(certificateGoal.id, goalId))
}
