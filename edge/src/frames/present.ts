import type { Frame } from '@kensa/contract/api/assets'
import { toId } from '@kensa/contract/ids'
import { frameKey, frameThumbKey } from '@kensa/contract/storage-keys'
import type { Storage } from '../ports/storage/storage.ts'
import type { FrameRow } from './columns.ts'

export async function presentFrame(storage: Storage, row: FrameRow): Promise<Frame> {
  const [imageUrl, thumbUrl] = await Promise.all([
    storage.presignGet(frameKey(row.orgId, row.assetId, row.index)),
    storage.presignGet(frameThumbKey(row.orgId, row.assetId, row.index)),
  ])
  return {
    id: toId('frame', row.id),
    assetId: toId('asset', row.assetId),
    index: row.index,
    tMs: row.tMs,
    widthPx: row.widthPx,
    heightPx: row.heightPx,
    imageUrl,
    thumbUrl,
    labelIds: row.labelIds.map((id) => toId('label', id)),
  }
}
