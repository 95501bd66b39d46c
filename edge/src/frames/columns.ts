import { frame } from '@kensa/db/schema/frame'
import { frameLabel } from '@kensa/db/schema/frame-label'
import { label } from '@kensa/db/schema/label'
import { and, eq, sql } from 'drizzle-orm'

/** What a frame shows, as columns of a select. Its labels are a subquery, so that a frame is one row; one that was merged shows as what it became. */
export const frameColumns = {
  orgId: frame.orgId,
  id: frame.id,
  assetId: frame.assetId,
  index: frame.index,
  tMs: frame.tMs,
  widthPx: frame.widthPx,
  heightPx: frame.heightPx,
  labelIds: sql<string[]>`array(
    select ${sql`${label.rootId}`}::text
    from ${frameLabel} join ${label} on ${and(eq(label.orgId, frameLabel.orgId), eq(label.id, frameLabel.labelId))}
    where ${and(eq(frameLabel.orgId, frame.orgId), eq(frameLabel.frameId, frame.id))}
    group by ${sql`${label.rootId}`} order by min(${sql`${frameLabel.createdAt}`}), ${sql`${label.rootId}`}
  )`,
}

export type FrameRow = {
  orgId: string
  id: string
  assetId: string
  index: number
  tMs: number
  widthPx: number
  heightPx: number
  labelIds: string[]
}
