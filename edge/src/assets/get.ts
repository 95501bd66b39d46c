import type { AssetDetail } from '@kensa/contract/api/assets'
import type { OrgContext } from '@kensa/contract/context'
import { frameKey, originalKey } from '@kensa/contract/storage-keys'
import { withOrg } from '@kensa/db/with-org'
import { findJob } from '../jobs/find.ts'
import { presentJob } from '../jobs/present.ts'
import type { Services } from '../ports/services.ts'
import { findAsset } from './find.ts'
import { presentAsset } from './present.ts'

export async function getAsset({ db, storage }: Pick<Services, 'db' | 'storage'>, ctx: OrgContext, id: string): Promise<AssetDetail> {
  const { row, job } = await withOrg(db, ctx, async (tx) => {
    const row = await findAsset(tx, id)
    return { row, job: row.jobId === null ? undefined : await findJob(tx, row.jobId) }
  })
  const hasOriginal = row.state === 'processing' || row.state === 'ready'
  const hasStill = row.kind === 'image' && row.frameCount > 0
  return {
    ...(await presentAsset(storage, row)),
    originalUrl: hasOriginal ? await storage.presignGet(originalKey(ctx.orgId, id), { contentType: row.contentType }) : null,
    imageUrl: hasStill ? await storage.presignGet(frameKey(ctx.orgId, id, 0)) : null,
    job: job ? presentJob(job) : null,
  }
}
