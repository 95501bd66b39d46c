import type { Asset } from '@kensa/contract/api/assets'
import { toId } from '@kensa/contract/ids'
import { frameThumbKey } from '@kensa/contract/storage-keys'
import type { asset } from '@kensa/db/schema/asset'
import type { Storage } from '../ports/storage/storage.ts'

export type AssetRow = typeof asset.$inferSelect

export async function presentAsset(storage: Storage, row: AssetRow): Promise<Asset> {
  return {
    id: toId('asset', row.id),
    projectId: toId('project', row.projectId),
    name: row.name,
    kind: row.kind,
    contentType: row.contentType,
    bytes: row.bytes,
    sha256: row.sha256,
    state: row.state,
    error: row.error,
    widthPx: row.widthPx,
    heightPx: row.heightPx,
    durationMs: row.durationMs,
    frameCount: row.frameCount,
    thumbUrl: row.frameCount > 0 ? await storage.presignGet(frameThumbKey(row.orgId, row.id, 0)) : null,
    jobId: row.jobId && toId('job', row.jobId),
    createdAt: row.createdAt.toISOString(),
  }
}
