import type { ApiKey, ApiKeyPatch } from '@kensa/contract/api/api-keys'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { apiKey } from '@kensa/db/schema/api-key'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import { auditedSettings } from './audited-settings.ts'
import { findApiKey, lockApiKey, refuseRevoked } from './find.ts'
import { futureExpiry, makerOf, refuseOutliving, refuseScopesBeyond } from './maker.ts'
import { presentApiKey } from './present.ts'
import { setMonthlyLimit } from './set-monthly-limit.ts'

/** Name, scopes, end and limit. What the change gives, the caller must hold, as when a key is made. */
export async function changeApiKey(db: Db, ctx: OrgContext, id: string, patch: ApiKeyPatch): Promise<ApiKey> {
  return withOrg(db, ctx, async (tx) => {
    const before = await lockApiKey(tx, id)
    refuseRevoked(before)
    if (patch.scopes) refuseScopesBeyond(ctx, patch.scopes)
    const changes: Partial<typeof apiKey.$inferInsert> = {}
    if (patch.name !== undefined) changes.name = patch.name
    if (patch.scopes !== undefined) changes.scopes = [...new Set(patch.scopes)]
    if (patch.expiresAt !== undefined) {
      changes.expiresAt = futureExpiry(patch.expiresAt)
      // A longer life of a key is a gift of all it may do.
      refuseScopesBeyond(ctx, patch.scopes ?? before.scopes)
      refuseOutliving(await makerOf(tx, ctx), changes.expiresAt)
    }
    if (Object.keys(changes).length > 0) await tx.update(apiKey).set(changes).where(eq(apiKey.id, id))
    if (patch.monthlyLimitMicros !== undefined) {
      refuseScopesBeyond(ctx, patch.scopes ?? before.scopes)
      await setMonthlyLimit(tx, ctx, id, patch.monthlyLimitMicros)
    }
    const after = await findApiKey(tx, id)
    const [was, is] = [auditedSettings(before), auditedSettings(after)]
    const subject = { kind: 'apiKey', id, name: after.name } as const
    if (JSON.stringify(was) !== JSON.stringify(is))
      await recordAudit(tx, ctx, { action: 'api_key.changed', subject, before: was, after: is })
    return presentApiKey(after)
  })
}
