import type { AssessmentCounts, AssessmentCountsQuery } from '@kensa/contract/api/assessments'
import type { OrgContext } from '@kensa/contract/context'
import type { AssessmentState } from '@kensa/contract/rubric'
import type { Db } from '@kensa/db/client/types'
import { assessment } from '@kensa/db/schema/assessment'
import { withOrg } from '@kensa/db/with-org'
import { count } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'
import { refuseUnknown } from '../rubrics/find.ts'
import { wantedAssessments } from './filter.ts'

/** How many assessments of a rubric there are, by first pattern and by state; read from one index. */
export async function countAssessments(db: Db, ctx: OrgContext, query: AssessmentCountsQuery): Promise<AssessmentCounts> {
  const rows = await withOrg(db, ctx, async (tx) => {
    await refuseUnknown(tx, uuidOf('rubric', query.rubricId))
    const { patternId, state } = assessment
    return tx.select({ patternId, state, items: count() }).from(assessment).where(wantedAssessments(tx, query)).groupBy(patternId, state)
  })
  const byPattern = Map.groupBy(rows, ({ patternId }) => patternId)
  const patterns = [...byPattern].map(([patternId, some]) => ({ patternId, total: totalOf(some), states: statesOf(some) }))
  patterns.sort((a, b) => b.total - a.total || ((a.patternId ?? '') < (b.patternId ?? '') ? -1 : 1))
  return { total: totalOf(rows), states: statesOf(rows), patterns }
}

type Counted = { state: AssessmentState; items: number }

const totalOf = (rows: readonly Counted[]) => rows.reduce((sum, { items }) => sum + items, 0)

function statesOf(rows: readonly Counted[]): AssessmentCounts['states'] {
  const of = (state: AssessmentState) => totalOf(rows.filter((row) => row.state === state))
  return { proposed: of('proposed'), accepted: of('accepted'), rejected: of('rejected') }
}
