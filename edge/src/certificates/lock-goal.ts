import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { certificate } from '@kensa/db/schema/certificate'
import { certificateGoal } from '@kensa/db/schema/certificate-goal'
import { and, eq, isNull } from 'drizzle-orm'
import type { GoalRow } from './find-goal.ts'
import { findGoal } from './find-goal.ts'

/** A goal and its certificate as they are, kept so until the transaction ends; the certificate first, as whoever changes a label does. */
export async function lockGoal(tx: Tx, id: string): Promise<{ goal: GoalRow; standingId: string | undefined }> {
  const standing = () =>
    tx
      .select({ id: certificate.id })
      .from(certificate)
      .where(and(eq(certificate.goalId, id), isNull(certificate.suspendedAt)))
      .for('update')
  await standing()
  await tx.select({ id: certificateGoal.id }).from(certificateGoal).where(eq(certificateGoal.id, id)).for('update')
  const goal = await findGoal(tx, id)
  // One may have been issued meanwhile.
  const [held] = await standing()
  return { goal, standingId: held?.id }
}

export function refuseOtherVersion(goal: GoalRow, version: number): void {
  if (goal.version === version) return
  const message = `is ${version}, but the goal is at version ${goal.version} by now`
  throw new KensaError('version_conflict', `The goal has changed: version ${message}. Read it again, then make your change.`, {
    fields: [{ path: 'version', message }],
  })
}
