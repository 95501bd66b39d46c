import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { eq } from 'drizzle-orm'
import type { AssetRow } from './present.ts'

export async function findAsset(tx: Tx, id: string): Promise<AssetRow> {
  const [row] = await tx.select().from(asset).where(eq(asset.id, id))
  return row ?? assetNotFound()
}

/** Locked until the transaction ends, so that its state can be judged and changed as one. */
export async function lockAsset(tx: Tx, id: string): Promise<AssetRow> {
  const [row] = await tx.select().from(asset).where(eq(asset.id, id)).for('update')
  return row ?? assetNotFound()
}

function assetNotFound(): never {
  throw new KensaError('not_found', 'There is no asset with this id.')
}
