import { asset } from '@kensa/db/schema/asset'
import { project } from '@kensa/db/schema/project'
import { and, eq, sql } from 'drizzle-orm'

/** What a project shows, as columns of a select. The count is a subquery, so that it is per project whatever is joined. */
export const projectColumns = {
  id: project.id,
  name: project.name,
  createdAt: project.createdAt,
  assetCount: sql<number>`(select count(*)::int from ${asset} where ${and(eq(asset.orgId, project.orgId), eq(asset.projectId, project.id))})`,
}
