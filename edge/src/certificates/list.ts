import type { Goal } from '@kensa/contract/api/certificates'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { certificateGoal } from '@kensa/db/schema/certificate-goal'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, isNull, lt } from 'drizzle-orm'
import { beforeId, toPage } from '../http/cursor.ts'
import { findGoal } from './find-goal.ts'
import { presentGoals } from './present-goals.ts'

/** Newest first, without those that were archived. */
export async function listGoals(db: Db, ctx: OrgContext, query: PageQuery): Promise<{ data: Goal[]; nextCursor: string | null }> {
  const before = beforeId(query.cursor)
  return withOrg(db, ctx, async (tx) => {
    const rows = await tx
      .select()
      .from(certificateGoal)
      .where(and(isNull(certificateGoal.archivedAt), before === undefined ? undefined : lt(certificateGoal.id, before)))
      .orderBy(desc(certificateGoal.id))
      .limit(query.limit + 1)
    const page = toPage(
      rows,
      query.limit,
      (row) => row,
      (row) => row.id,
    )
    return { ...page, data: await presentGoals(tx, ctx.orgId, page.data) }
  })
}

export async function getGoal(db: Db, ctx: OrgContext, id: string): Promise<Goal> {
  return withOrg(db, ctx, async (tx) => {
    const [goal] = await presentGoals(tx, ctx.orgId, [await findGoal(tx, id)])
    if (!goal) throw new Error('a goal that was found is gone')
    return goal
  })
}
