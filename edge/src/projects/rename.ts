import type { Project } from '@kensa/contract/api/projects'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { project } from '@kensa/db/schema/project'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import { projectColumns } from './columns.ts'
import { refuseTakenName } from './name-taken.ts'
import { presentProject } from './present.ts'

export async function renameProject(db: Db, ctx: OrgContext, id: string, input: { name: string }): Promise<Project> {
  const [row] = await refuseTakenName(input.name, () =>
    withOrg(db, ctx, async (tx) => {
      const [before] = await tx.select({ name: project.name }).from(project).where(eq(project.id, id)).for('update')
      if (before && before.name !== input.name) {
        await tx.update(project).set({ name: input.name }).where(eq(project.id, id))
        const subject = { kind: 'project', id, name: input.name } as const
        await recordAudit(tx, ctx, { action: 'project.renamed', subject, before, after: { name: input.name } })
      }
      return tx.select(projectColumns).from(project).where(eq(project.id, id))
    }),
  )
  if (!row) throw new KensaError('not_found', 'There is no project with this id.')
  return presentProject(row)
}
