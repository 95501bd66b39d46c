import type { Goal, GoalInput } from '@kensa/contract/api/certificates'
import { certifiableTasks } from '@kensa/contract/certificate'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { newUuid, toId } from '@kensa/contract/ids'
import type { JobTask } from '@kensa/contract/job-message'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { certificateGoal } from '@kensa/db/schema/certificate-goal'
import { certificateGoalLabel } from '@kensa/db/schema/certificate-goal-label'
import { withOrg } from '@kensa/db/with-org'
import { brokenConstraint } from '../http/postgres-error.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { settingsOf } from './audited-goal.ts'
import { findGoal } from './find-goal.ts'
import { currentLabels, refuseTaken } from './labels-of-goal.ts'
import { presentGoals } from './present-goals.ts'

/** Verdicts from now on are its evidence, whatever there was before. */
export async function createGoal(db: Db, ctx: OrgContext, input: GoalInput): Promise<Goal> {
  const { task } = input
  refuseUndecided(task)
  const asked = input.labelIds.map((id) => uuidOf('label', id))
  const id = newUuid()
  try {
    return await withOrg(db, ctx, async (tx) => {
      const labelIds = await currentLabels(tx, asked)
      await refuseTaken(tx, task, labelIds, asked)
      await tx.insert(certificateGoal).values({ orgId: ctx.orgId, id, task, ...settingsOf(input) })
      await tx.insert(certificateGoalLabel).values(labelIds.map((labelId) => ({ orgId: ctx.orgId, task, labelId, goalId: id })))
      await recordAudit(tx, ctx, {
        action: 'certificate.goal_created',
        subject: { kind: 'certificateGoal', id, name: toId('certificateGoal', id) },
        after: { task, labelIds: labelIds.map((labelId) => toId('label', labelId)), ...settingsOf(input) },
      })
      const [goal] = await presentGoals(tx, ctx.orgId, [await findGoal(tx, id)])
      if (!goal) throw new Error('a goal that was made is gone')
      return goal
    })
  } catch (error) {
    // Between the look and the insert.
    if (brokenConstraint(error) !== 'certificate_goal_label_pkey') throw error
    throw new KensaError('conflict', 'labelIds: another goal has taken one of the labels just now', { cause: error })
  }
}

function refuseUndecided(task: JobTask): void {
  if (certifiableTasks.includes(task)) return
  const message = `must be a task that decides something (${certifiableTasks.join(', ')}), found ${task}`
  throw new KensaError('invalid_input', `task: ${message}`, { fields: [{ path: 'task', message }] })
}
