import type { ApiKey } from '@kensa/contract/api/api-keys'
import { toId } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { apiKey } from '@kensa/db/schema/api-key'
import { spendLimit } from '@kensa/db/schema/spend-limit'
import { and, eq } from 'drizzle-orm'

/** What a key shows: never a hash. */
const apiKeyColumns = {
  id: apiKey.id,
  name: apiKey.name,
  hint: apiKey.hint,
  scopes: apiKey.scopes,
  createdBy: apiKey.createdBy,
  createdAt: apiKey.createdAt,
  expiresAt: apiKey.expiresAt,
  revokedAt: apiKey.revokedAt,
  lastUsedAt: apiKey.lastUsedAt,
  lastUsedAddress: apiKey.lastUsedAddress,
  rotatedAt: apiKey.rotatedAt,
  previousHint: apiKey.previousHint,
  previousExpiresAt: apiKey.previousExpiresAt,
  monthlyLimitMicros: spendLimit.monthlyLimitMicros,
}

export function selectApiKeys(tx: Tx) {
  const itsLimit = and(eq(spendLimit.orgId, apiKey.orgId), eq(spendLimit.apiKeyId, apiKey.id))
  return tx.select(apiKeyColumns).from(apiKey).leftJoin(spendLimit, itsLimit).$dynamic()
}

export type ApiKeyRow = Awaited<ReturnType<typeof selectApiKeys>>[number]

export function presentApiKey(row: ApiKeyRow): ApiKey {
  const { previousHint, previousExpiresAt } = row
  const overlaps = previousHint !== null && previousExpiresAt !== null && previousExpiresAt.getTime() > Date.now()
  return {
    id: toId('apiKey', row.id),
    name: row.name,
    hint: row.hint,
    scopes: row.scopes,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    lastUsedAddress: row.lastUsedAddress,
    rotatedAt: row.rotatedAt?.toISOString() ?? null,
    previous: overlaps && row.revokedAt === null ? { hint: previousHint, expiresAt: previousExpiresAt.toISOString() } : null,
    monthlyLimitMicros: row.monthlyLimitMicros,
  }
}
