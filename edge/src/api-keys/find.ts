import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { apiKey } from '@kensa/db/schema/api-key'
import { eq } from 'drizzle-orm'
import { type ApiKeyRow, selectApiKeys } from './present.ts'

/** Locked until the transaction ends, so that it can be judged and changed as one. */
export async function lockApiKey(tx: Tx, id: string): Promise<ApiKeyRow> {
  await tx.select({ id: apiKey.id }).from(apiKey).where(eq(apiKey.id, id)).for('update')
  return findApiKey(tx, id)
}

export async function findApiKey(tx: Tx, id: string): Promise<ApiKeyRow> {
  const [row] = await selectApiKeys(tx).where(eq(apiKey.id, id))
  if (!row) throw new KensaError('not_found', 'There is no API key with this id.')
  return row
}

/** A key that was revoked stays as it was. */
export function refuseRevoked(key: ApiKeyRow): void {
  if (key.revokedAt) throw new KensaError('conflict', `The key “${key.name}” was revoked. Create a new one.`)
}
