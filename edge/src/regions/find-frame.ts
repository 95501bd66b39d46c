import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { frame } from '@kensa/db/schema/frame'
import { and, eq } from 'drizzle-orm'

/** What a region must fit: the size of its frame, and the project by which labels are allowed. */
export type RegionFrame = { widthPx: number; heightPx: number; projectId: string }

export async function findRegionFrame(tx: Tx, frameId: string): Promise<RegionFrame> {
  const [row] = await tx
    .select({ widthPx: frame.widthPx, heightPx: frame.heightPx, projectId: asset.projectId })
    .from(frame)
    .innerJoin(asset, and(eq(asset.orgId, frame.orgId), eq(asset.id, frame.assetId)))
    .where(eq(frame.id, frameId))
  if (!row) throw new KensaError('not_found', 'There is no frame with this id.')
  return row
}
