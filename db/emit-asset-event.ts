import type { StoredError } from '@kensa/contract/api/problem'
import { toId } from '@kensa/contract/ids'
import { and, eq } from 'drizzle-orm'
import type { Tx } from './client/types.ts'
import { emitEvent } from './emit-event.ts'
import { asset } from './schema/asset.ts'

/** Tells that an asset can be searched; called after its row says so, in the same transaction. */
export async function emitAssetReady(tx: Tx, orgId: string, assetId: string): Promise<void> {
  const [row] = await tx
    .select({
      projectId: asset.projectId,
      jobId: asset.jobId,
      kind: asset.kind,
      frameCount: asset.frameCount,
      durationMs: asset.durationMs,
    })
    .from(asset)
    .where(and(eq(asset.orgId, orgId), eq(asset.id, assetId)))
  if (!row) return
  const { projectId, jobId, kind, frameCount, durationMs } = row
  const data = { assetId: toId('asset', assetId), jobId: jobId && toId('job', jobId), kind, frameCount, durationMs }
  await emitEvent(tx, orgId, { type: 'asset.ready', projectId, data })
}

/** Tells that an asset failed; called where its row was made to say so, in the same transaction. */
export async function emitAssetFailed(tx: Tx, orgId: string, assetId: string, error: StoredError): Promise<void> {
  const [row] = await tx
    .select({ projectId: asset.projectId, jobId: asset.jobId })
    .from(asset)
    .where(and(eq(asset.orgId, orgId), eq(asset.id, assetId)))
  if (!row) return
  const data = { assetId: toId('asset', assetId), jobId: row.jobId && toId('job', row.jobId), error }
  await emitEvent(tx, orgId, { type: 'asset.failed', projectId: row.projectId, data })
}
