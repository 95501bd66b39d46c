import type { Project } from '@kensa/contract/api/projects'
import type { OrgContext } from '@kensa/contract/context'
import { newUuid } from '@kensa/contract/ids'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { project } from '@kensa/db/schema/project'
import { withOrg } from '@kensa/db/with-org'
import { refuseTakenName } from './name-taken.ts'
import { presentProject } from './present.ts'

export async function createProject(db: Db, ctx: OrgContext, input: { name: string }): Promise<Project> {
  const row = { orgId: ctx.orgId, id: newUuid(), name: input.name }
  const [created] = await refuseTakenName(input.name, () =>
    withOrg(db, ctx, async (tx) => {
      const inserted = await tx.insert(project).values(row).returning({ createdAt: project.createdAt })
      const subject = { kind: 'project', id: row.id, name: row.name } as const
      await recordAudit(tx, ctx, { action: 'project.created', subject, after: { name: row.name } })
      return inserted
    }),
  )
  if (!created) throw new Error('an insert returned no row')
  return presentProject({ ...row, assetCount: 0, createdAt: created.createdAt })
}
