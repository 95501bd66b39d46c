import { newUuid } from '@kensa/contract/ids'
import { certificateGoal } from '@kensa/db/schema/certificate-goal'
import { sql } from 'drizzle-orm'
import { evaluateGoal } from '../certificates/evaluate.ts'
import { describeError } from '../http/describe-error.ts'
import type { CronStep } from './step.ts'

type Due = { org_id: string; id: string }

const goalsAtOnce = 20

/**
 * Looks at each goal's evidence every few minutes, whatever happens elsewhere. Which ones are due is known across organizations; each is
 * looked at as its organization alone, since scores and reviews are nothing that a sweeper should see. One that fails holds up no other.
 */
export const evaluateGoals: CronStep = async ({ db, tenantDb }) => {
  const { rows } = await db.execute<Due>(sql`
    select org_id, id from ${certificateGoal}
    where mode = 'certified' and archived_at is null and (evaluated_at is null or evaluated_at < now() - interval '3 minutes')
    order by evaluated_at nulls first limit ${goalsAtOnce}`)
  let changed = 0
  for (const { org_id: orgId, id } of rows) {
    try {
      const evaluation = await evaluateGoal(tenantDb, { orgId, actor: { kind: 'system' }, requestId: newUuid() }, id, { scores: true })
      if (evaluation !== 'nothing') changed++
    } catch (error) {
      console.error(`goal ${id} could not be evaluated: ${describeError(error)}`)
    }
  }
  return changed
}
