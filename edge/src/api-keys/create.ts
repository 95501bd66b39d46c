import type { ApiKey, apiKeyInputSchema } from '@kensa/contract/api/api-keys'
import type { OrgContext } from '@kensa/contract/context'
import { newUuid } from '@kensa/contract/ids'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { apiKey } from '@kensa/db/schema/api-key'
import { withOrg } from '@kensa/db/with-org'
import type { z } from 'zod'
import { auditedSettings } from './audited-settings.ts'
import { findApiKey } from './find.ts'
import { hashSecret } from './hash-secret.ts'
import { futureExpiry, makerOf, refuseOutliving, refuseScopesBeyond } from './maker.ts'
import { presentApiKey } from './present.ts'
import { hintOf, type KeyEnv, mintSecret } from './secret.ts'
import { setMonthlyLimit } from './set-monthly-limit.ts'

/** The secret is in this answer and nowhere else: only its hash is stored. */
export async function createApiKey(
  db: Db,
  ctx: OrgContext,
  keyEnv: KeyEnv,
  input: z.output<typeof apiKeyInputSchema>,
): Promise<{ apiKey: ApiKey; secret: string }> {
  const scopes = [...new Set(input.scopes)]
  refuseScopesBeyond(ctx, scopes)
  const expiresAt = futureExpiry(input.expiresAt)
  const secret = mintSecret(keyEnv)
  const hash = await hashSecret(secret)
  const id = newUuid()
  const created = await withOrg(db, ctx, async (tx) => {
    const maker = await makerOf(tx, ctx)
    refuseOutliving(maker, expiresAt)
    const values = { orgId: ctx.orgId, id, name: input.name, hash, hint: hintOf(secret), scopes, expiresAt, createdBy: maker.text }
    await tx.insert(apiKey).values(values)
    if (input.monthlyLimitMicros !== undefined) await setMonthlyLimit(tx, ctx, id, input.monthlyLimitMicros)
    const row = await findApiKey(tx, id)
    const subject = { kind: 'apiKey', id, name: row.name } as const
    await recordAudit(tx, ctx, { action: 'api_key.created', subject, after: { ...auditedSettings(row), hint: row.hint } })
    return row
  })
  return { apiKey: presentApiKey(created), secret }
}
