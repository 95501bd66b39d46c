import type { Goal, GoalChange } from '@kensa/contract/api/certificates'
import type { OrgContext } from '@kensa/contract/context'
import { toId } from '@kensa/contract/ids'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { certificateGoal } from '@kensa/db/schema/certificate-goal'
import { suspendCertificate } from '@kensa/db/suspend-certificate'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'
import { type GoalSettings, settingsOf } from './audited-goal.ts'
import { beginEvidenceAnew } from './begin-evidence-anew.ts'
import { findGoal } from './find-goal.ts'
import { lockGoal, refuseOtherVersion } from './lock-goal.ts'
import { presentGoals } from './present-goals.ts'

/** Another promise ends the certificate, and is to be proven by what comes after. A change that changes nothing makes no version. */
export async function changeGoal(db: Db, ctx: OrgContext, id: string, { version, ...wanted }: GoalChange): Promise<Goal> {
  return withOrg(db, ctx, async (tx) => {
    const { goal, standingId } = await lockGoal(tx, id)
    refuseOtherVersion(goal, version)
    const [before, after] = differences(settingsOf(goal), settingsOf(wanted))
    if (Object.keys(after).length > 0) {
      await tx
        .update(certificateGoal)
        .set({ ...settingsOf(wanted), version: version + 1, changedAt: sql`now()` })
        .where(eq(certificateGoal.id, id))
      await recordAudit(tx, ctx, {
        action: 'certificate.goal_changed',
        subject: { kind: 'certificateGoal', id, name: toId('certificateGoal', id) },
        ...{ before, after },
      })
      const otherPromise = 'alpha' in after || 'delta' in after
      if (standingId !== undefined && (otherPromise || wanted.mode !== 'certified'))
        await suspendCertificate(tx, ctx, standingId, ['goal_changed'])
      // Nobody looks at what a plain threshold accepts, so what was looked at under it is no fair sample.
      if (otherPromise || (goal.mode === 'threshold' && 'mode' in after)) await beginEvidenceAnew(tx, id)
    }
    const [changed] = await presentGoals(tx, ctx.orgId, [await findGoal(tx, id)])
    if (!changed) throw new Error('a goal that is locked is gone')
    return changed
  })
}

function differences(before: GoalSettings, after: GoalSettings): [Partial<GoalSettings>, Partial<GoalSettings>] {
  const names = (Object.keys(before) as (keyof GoalSettings)[]).filter((name) => before[name] !== after[name])
  const only = (settings: GoalSettings) => Object.fromEntries(names.map((name) => [name, settings[name]]))
  return [only(before), only(after)]
}
