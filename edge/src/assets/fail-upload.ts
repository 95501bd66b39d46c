import type { OrgContext } from '@kensa/contract/context'
import type { KensaError } from '@kensa/contract/errors'
import { emitAssetFailed } from '@kensa/db/emit-asset-event'
import { asset } from '@kensa/db/schema/asset'
import { withOrg } from '@kensa/db/with-org'
import { and, eq } from 'drizzle-orm'
import type { Services } from '../ports/services.ts'
import { wantFirstTry } from '../webhooks/first-try.ts'
import { noteObjectDeletion, tryObjectDeletion } from './object-deletion.ts'

/** Keeps why an upload was refused and deletes what was uploaded; the asset stays, so that people see what became of it. */
export async function failUpload(
  services: Pick<Services, 'db' | 'storage'>,
  ctx: OrgContext,
  id: string,
  error: KensaError,
): Promise<void> {
  const stored = { code: error.code, detail: error.message }
  const deletion = await withOrg(services.db, ctx, async (tx) => {
    const [failed] = await tx
      .update(asset)
      .set({ state: 'failed', error: stored, uploadId: null })
      .where(and(eq(asset.id, id), eq(asset.state, 'uploading')))
      .returning({ id: asset.id })
    if (!failed) return undefined
    await emitAssetFailed(tx, ctx.orgId, id, stored)
    wantFirstTry(ctx)
    return noteObjectDeletion(tx, ctx, { id, uploadId: null })
  })
  if (deletion) await tryObjectDeletion(services, ctx, deletion)
}
