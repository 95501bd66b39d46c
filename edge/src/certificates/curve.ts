import { certifySequentially } from '@kensa/algorithms/certificate/certify-sequentially'
import { coverageOf } from '@kensa/algorithms/certificate/coverage-curve'
import type { Curve } from '@kensa/contract/api/certificates'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { readGoalGroups } from '@kensa/db/goal-groups'
import { withOrg } from '@kensa/db/with-org'
import { findGoal } from './find-goal.ts'
import { presentBasis } from './present-basis.ts'
import { readEvidence, readRecent } from './read-evidence.ts'

const alphas = [0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3]

/** What other bounds would give by the evidence so far; each holds by itself, and none may be chosen after a look at them. */
export async function readCurve(db: Db, ctx: OrgContext, id: string): Promise<Curve> {
  return withOrg(db, ctx, async (tx) => {
    const { mode, alpha: own, delta, evidenceFrom } = await findGoal(tx, id)
    const [group] = await readGoalGroups(tx, ctx.orgId, { goalIds: [id] })
    // Nobody looks at what a plain threshold accepts: there is nothing to draw a curve from.
    const basis = group && mode !== 'threshold' ? await presentBasis(tx, group) : undefined
    const evidence = basis && (await readEvidence(tx, basis.id, evidenceFrom))
    const recent = basis ? await readRecent(tx, basis.id, evidenceFrom) : []
    const points = [...new Set([...alphas, own])]
      .sort((a, b) => a - b)
      .map((alpha) => {
        const proven = certifySequentially(evidence?.items ?? [], evidence?.reference ?? [], { alpha, delta })
        const certified = proven.state === 'certified'
        return {
          alpha,
          threshold: certified ? proven.threshold : null,
          coverage: coverageOf(proven, recent),
          reviewsNeeded: certified ? null : proven.reviewsNeeded,
        }
      })
    return { points, recent: recent.length }
  })
}
