import type { Upload } from '@kensa/contract/api/assets'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'
import { originalKey } from '@kensa/contract/storage-keys'
import { withOrg } from '@kensa/db/with-org'
import type { Services } from '../ports/services.ts'
import type { Storage } from '../ports/storage/storage.ts'
import { findAsset } from './find.ts'
import { planParts } from './part-plan.ts'
import type { AssetRow } from './present.ts'

/** Fresh addresses for the parts of an upload under way; parts already put stay where they are. */
export async function refreshUpload({ db, storage }: Pick<Services, 'db' | 'storage'>, ctx: OrgContext, id: string): Promise<Upload> {
  const row = await withOrg(db, ctx, (tx) => findAsset(tx, id))
  if (row.state !== 'uploading' || row.uploadId === null) {
    throw new KensaError('conflict', `${row.name} is ${row.state}, so there is nothing to upload to it.`)
  }
  return addressParts(storage, row, row.uploadId)
}

export async function addressParts(storage: Storage, row: Pick<AssetRow, 'orgId' | 'id' | 'bytes'>, uploadId: string): Promise<Upload> {
  const plan = planParts(row.bytes)
  const { urls, expiresAt } = await storage.presignParts(originalKey(row.orgId, row.id), uploadId, plan.length)
  return {
    partBytes: limits.uploadPartBytes,
    parts: plan.map((part, index) => ({ ...part, url: urls[index] ?? '' })),
    expiresAt: expiresAt.toISOString(),
  }
}
