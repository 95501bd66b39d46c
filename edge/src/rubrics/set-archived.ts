import type { Rubric } from '@kensa/contract/api/rubrics'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { rubric } from '@kensa/db/schema/rubric'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'
import { findRubric, lockRubric } from './find.ts'
import { presentRubric } from './present.ts'

/** Hides a rubric from pickers and refuses it to new jobs, or takes that back. What was assessed by it stays. Doing it twice changes nothing. */
export async function setRubricArchived(db: Db, ctx: OrgContext, id: string, archived: boolean): Promise<Rubric> {
  const row = await withOrg(db, ctx, async (tx) => {
    const { name, archivedAt } = await lockRubric(tx, id)
    if ((archivedAt !== null) !== archived) {
      await tx
        .update(rubric)
        .set({ archivedAt: archived ? sql`now()` : null, updatedAt: sql`now()` })
        .where(eq(rubric.id, id))
      await recordAudit(tx, ctx, { action: archived ? 'rubric.archived' : 'rubric.restored', subject: { kind: 'rubric', id, name } })
    }
    return findRubric(tx, id)
  })
  return presentRubric(row)
}
