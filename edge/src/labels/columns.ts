import { frameLabel } from '@kensa/db/schema/frame-label'
import { label } from '@kensa/db/schema/label'
import { and, eq, sql } from 'drizzle-orm'

export const labelColumns = {
  id: label.id,
  name: label.name,
  createdAt: label.createdAt,
  frameCount: sql<number>`(select count(*)::int from ${frameLabel} where ${and(eq(frameLabel.orgId, label.orgId), eq(frameLabel.labelId, label.id))})`,
}
