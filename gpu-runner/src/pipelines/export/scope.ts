import type { ExportInput } from '@kensa/contract/job-message'
import { type SQL, sql } from 'drizzle-orm'

/** Frames `f` of assets `a` that are asked for. */
export function inScope({ projectId, assetIds, frameIds }: ExportInput['filter']): SQL {
  return sql.join(
    [
      sql`true`,
      ...(projectId === null ? [] : [sql`a.project_id = ${projectId}`]),
      ...(assetIds === null ? [] : [sql`a.id = any(${sql.param(assetIds)}::uuid[])`]),
      ...(frameIds === null ? [] : [sql`f.id = any(${sql.param(frameIds)}::uuid[])`]),
    ],
    sql` and `,
  )
}
