import type { OrgContext } from '@kensa/contract/context'
import { isImageType, type MediaType } from '@kensa/contract/media-types'
import type { Tx } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { queueJob } from '../jobs/queue-job.ts'
import { sendWake } from '../jobs/wake.ts'
import type { Services } from '../ports/services.ts'
import { lockAsset } from './find.ts'
import { noteObjectDeletion, tryObjectDeletion } from './object-deletion.ts'
import type { AssetRow } from './present.ts'

/**
 * From a verified upload to a queued ingest, in one transaction. Somebody may have finished the same file first: then this upload goes
 * away and theirs is the answer.
 */
export async function startIngest(services: Pick<Services, 'db' | 'storage' | 'queue'>, ctx: OrgContext, id: string, type: MediaType) {
  const outcome = await withOrg(services.db, ctx, async (tx) => {
    const row = await lockAsset(tx, id)
    if (row.state !== 'uploading') return { row }
    const twin = await findTwinLocked(tx, row)
    if (twin) {
      await tx.delete(asset).where(eq(asset.id, id))
      return { row: twin, deletion: await noteObjectDeletion(tx, ctx, { id, uploadId: null }) }
    }
    return queueIngest(tx, ctx, row, type)
  })
  if ('wake' in outcome) await sendWake(services, ctx, outcome.wake)
  if ('deletion' in outcome) await tryObjectDeletion(services, ctx, outcome.deletion)
  return outcome.row
}

/** Completions of the same file wait for each other, so that the second sees what the first made. */
async function findTwinLocked(tx: Tx, row: AssetRow): Promise<AssetRow | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${row.orgId} ${row.projectId} ${row.sha256}`}, 0))`)
  const same = and(eq(asset.projectId, row.projectId), eq(asset.sha256, row.sha256), inArray(asset.state, ['processing', 'ready']))
  const [twin] = await tx.select().from(asset).where(same)
  return twin
}

async function queueIngest(tx: Tx, ctx: OrgContext, row: AssetRow, type: MediaType) {
  const input = { assetId: row.id, sampling: row.sampling }
  const { jobId, wake } = await queueJob(tx, ctx, { task: 'ingest', input, assetId: row.id, projectId: row.projectId })
  const [processing] = await tx
    .update(asset)
    .set({ state: 'processing', contentType: type, kind: isImageType(type) ? 'image' : 'video', uploadId: null, jobId })
    .where(eq(asset.id, row.id))
    .returning()
  return { row: processing ?? row, wake }
}
