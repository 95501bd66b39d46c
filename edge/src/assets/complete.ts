import type { Asset } from '@kensa/contract/api/assets'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError, permanentFileErrors } from '@kensa/contract/errors'
import type { MediaType } from '@kensa/contract/media-types'
import { originalKey } from '@kensa/contract/storage-keys'
import { withOrg } from '@kensa/db/with-org'
import type { Services } from '../ports/services.ts'
import type { PartReceipt } from '../ports/storage/storage.ts'
import { failUpload } from './fail-upload.ts'
import { findAsset } from './find.ts'
import { type AssetRow, presentAsset } from './present.ts'
import { startIngest } from './start-ingest.ts'
import { joinUpload, verifyUpload } from './verify-upload.ts'

type Needs = Pick<Services, 'db' | 'storage' | 'queue'>

/** Joins and verifies an upload, then queues its ingest. Called again it answers the same. */
export async function completeAsset(services: Needs, ctx: OrgContext, id: string, receipts: readonly PartReceipt[]): Promise<Asset> {
  const { db, storage } = services
  const row = await withOrg(db, ctx, (tx) => findAsset(tx, id))
  if (row.state !== 'uploading' || row.uploadId === null) return presentAsset(storage, refuseFailed(row))
  const upload = { name: row.name, bytes: row.bytes, key: originalKey(ctx.orgId, id), uploadId: row.uploadId }
  await joinUpload(storage, upload, receipts)
  let type: MediaType
  try {
    type = await verifyUpload(storage, upload)
  } catch (error) {
    if (error instanceof KensaError && permanentFileErrors.has(error.code)) await failUpload(services, ctx, id, error)
    throw error
  }
  return presentAsset(storage, refuseFailed(await startIngest(services, ctx, id, type)))
}

/** A failed upload answers with what it failed of. */
function refuseFailed(row: AssetRow): AssetRow {
  if (row.state === 'failed' && row.error) throw new KensaError(row.error.code, row.error.detail)
  return row
}
