import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { project } from '@kensa/db/schema/project'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import { isForeignKeyViolation } from '../http/postgres-error.ts'

/** Only an empty project goes: the foreign key of its assets says so, also when an upload begins at the same moment. */
export async function deleteProject(db: Db, ctx: OrgContext, id: string): Promise<void> {
  try {
    await withOrg(db, ctx, async (tx) => {
      const [deleted] = await tx.delete(project).where(eq(project.id, id)).returning({ name: project.name })
      if (!deleted) throw new KensaError('not_found', 'There is no project with this id.')
      const subject = { kind: 'project', id, name: deleted.name } as const
      await recordAudit(tx, ctx, { action: 'project.deleted', subject, before: { name: deleted.name } })
    })
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error
    throw new KensaError('conflict', 'The project still holds assets. Delete them first.', { cause: error })
  }
}
