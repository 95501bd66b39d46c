import type { PageQuery } from '@kensa/contract/api/page'
import type { Project } from '@kensa/contract/api/projects'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { project } from '@kensa/db/schema/project'
import { withOrg } from '@kensa/db/with-org'
import { desc, lt } from 'drizzle-orm'
import { beforeId, toPage } from '../http/cursor.ts'
import { projectColumns } from './columns.ts'
import { presentProject } from './present.ts'

export async function listProjects(db: Db, ctx: OrgContext, page: PageQuery): Promise<{ data: Project[]; nextCursor: string | null }> {
  const before = beforeId(page.cursor)
  const rows = await withOrg(db, ctx, (tx) =>
    tx
      .select(projectColumns)
      .from(project)
      .where(before === undefined ? undefined : lt(project.id, before))
      .orderBy(desc(project.id))
      .limit(page.limit + 1),
  )
  return toPage(rows, page.limit, presentProject, (row) => row.id)
}
