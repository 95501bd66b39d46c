import type { OrgContext } from '@kensa/contract/context'
import { toId } from '@kensa/contract/ids'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { certificateGoal } from '@kensa/db/schema/certificate-goal'
import { certificateGoalLabel } from '@kensa/db/schema/certificate-goal-label'
import { suspendCertificate } from '@kensa/db/suspend-certificate'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'
import { settingsOf } from './audited-goal.ts'
import { lockGoal } from './lock-goal.ts'

/** Its labels are free for another goal, and every verdict of theirs waits for a person. Its certificates stay to be read. */
export async function archiveGoal(db: Db, ctx: OrgContext, id: string): Promise<void> {
  await withOrg(db, ctx, async (tx) => {
    const { goal, standingId } = await lockGoal(tx, id)
    await tx.update(certificateGoal).set({ archivedAt: sql`now()` }).where(eq(certificateGoal.id, id))
    await tx.delete(certificateGoalLabel).where(eq(certificateGoalLabel.goalId, id))
    await recordAudit(tx, ctx, {
      action: 'certificate.goal_archived',
      subject: { kind: 'certificateGoal', id, name: toId('certificateGoal', id) },
      before: { task: goal.task, ...settingsOf(goal) },
    })
    if (standingId !== undefined) await suspendCertificate(tx, ctx, standingId, ['withdrawn'])
  })
}
