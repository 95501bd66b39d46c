import type { Rubric, RubricChange } from '@kensa/contract/api/rubrics'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { rubric } from '@kensa/db/schema/rubric'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'
import { normalName, normalText } from '../labels/normal-content.ts'
import { findRubric, lockRubric } from './find.ts'
import { presentRubric } from './present.ts'
import { refuseTaken } from './refuse-taken.ts'
import { sameContent } from './same-content.ts'
import { writeVersion } from './write-version.ts'

type Told = { name: string; description: string; number: number }

/** A change counts the rubric's version up; another content is a new version of that as well. A change of nothing is none. */
export async function editRubric(db: Db, ctx: OrgContext, id: string, change: RubricChange): Promise<Rubric> {
  const name = change.name === undefined ? undefined : normalName(change.name)
  const row = await refuseTaken(name, () =>
    withOrg(db, ctx, async (tx) => {
      const locked = await lockRubric(tx, id)
      refuseOtherVersion(locked, change.version)
      const found = await findRubric(tx, id)
      const content = change.content !== undefined && !sameContent(change.content, found.content) ? change.content : undefined
      const before: Told = { name: locked.name, description: locked.description, number: locked.number }
      const after: Told = {
        name: name ?? before.name,
        description: change.description === undefined ? before.description : normalText(change.description),
        number: before.number + (content === undefined ? 0 : 1),
      }
      const changed = (['name', 'description', 'number'] as const).filter((field) => before[field] !== after[field])
      if (changed.length === 0) return found
      if (content !== undefined) await writeVersion(tx, ctx, id, after.number, content)
      await tx
        .update(rubric)
        .set({ ...after, version: locked.version + 1, updatedAt: sql`now()` })
        .where(eq(rubric.id, id))
      const pick = (told: Told) => Object.fromEntries(changed.map((field) => [field, told[field]]))
      const subject = { kind: 'rubric', id, name: after.name } as const
      await recordAudit(tx, ctx, { action: 'rubric.changed', subject, before: pick(before), after: pick(after) })
      return findRubric(tx, id)
    }),
  )
  return presentRubric(row)
}

function refuseOtherVersion(row: typeof rubric.$inferSelect, version: number): void {
  if (row.version === version) return
  const message = `is ${version}, but the rubric is at version ${row.version} by now`
  throw new KensaError('version_conflict', `“${row.name}” has changed: version ${message}. Read it again, then make your change.`, {
    fields: [{ path: 'version', message }],
  })
}
