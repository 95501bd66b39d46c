import { frame } from '@kensa/db/schema/frame'
import { frameLabel } from '@kensa/db/schema/frame-label'
import { and, eq, sql } from 'drizzle-orm'

/** What a frame shows, as columns of a select. Its labels are a subquery, so that a frame is one row. */
export const frameColumns = {
  orgId: frame.orgId,
  id: frame.id,
  assetId: frame.assetId,
  index: frame.index,
  tMs: frame.tMs,
  widthPx: frame.widthPx,
  heightPx: frame.heightPx,
  labelIds: sql<string[]>`array(
    select ${frameLabel.labelId}::text from ${frameLabel}
    where ${and(eq(frameLabel.orgId, frame.orgId), eq(frameLabel.frameId, frame.id))}
    order by ${frameLabel.createdAt}, ${frameLabel.labelId}
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
