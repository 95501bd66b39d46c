import type { OrgContext } from '@kensa/contract/context'
import { recordAudit } from '@kensa/db/record-audit'
import { asset } from '@kensa/db/schema/asset'
import { job } from '@kensa/db/schema/job'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import type { Services } from '../ports/services.ts'
import { lockAsset } from './find.ts'
import { noteObjectDeletion, tryObjectDeletion } from './object-deletion.ts'

/**
 * Deletes an asset with all that came of it. A runner at work on it loses its job row, and with it the right to commit; an upload under
 * way is aborted.
 */
export async function deleteAsset(services: Pick<Services, 'db' | 'storage'>, ctx: OrgContext, id: string): Promise<void> {
  const deletion = await withOrg(services.db, ctx, async (tx) => {
    // Jobs before their asset, as the runner locks them.
    const jobs = await tx.select({ state: job.state }).from(job).where(eq(job.assetId, id)).for('update')
    const row = await lockAsset(tx, id)
    await tx.delete(asset).where(eq(asset.id, id))
    await recordAudit(tx, ctx, {
      action: 'asset.deleted',
      subject: { kind: 'asset', id, name: row.name },
      before: { kind: row.kind, bytes: row.bytes, sha256: row.sha256, state: row.state, uploadedAt: row.createdAt.toISOString() },
    })
    return noteObjectDeletion(tx, ctx, row, { runnerAtWork: jobs.some(({ state }) => state === 'running') })
  })
  await tryObjectDeletion(services, ctx, deletion)
}
