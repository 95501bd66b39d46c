import type { SpendLimits, SpendLimitsInput } from '@kensa/contract/api/usage'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { newUuid } from '@kensa/contract/ids'
import type { Db, Tx } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { apiKey } from '@kensa/db/schema/api-key'
import { spendLimit } from '@kensa/db/schema/spend-limit'
import { withOrg } from '@kensa/db/with-org'
import { eq, isNull, sql } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'
import { readLimits } from './get-limits.ts'

/** All of the changes or none. A limit below what is used already stops new work; nothing under way is charged beyond it. */
export async function setLimits(db: Db, ctx: OrgContext, input: SpendLimitsInput): Promise<SpendLimits> {
  return withOrg(db, ctx, async (tx) => {
    if (input.monthlyLimitMicros !== undefined) await setLimit(tx, ctx, null, input.monthlyLimitMicros)
    for (const { apiKeyId, monthlyLimitMicros } of input.apiKeys ?? [])
      await setLimit(tx, ctx, uuidOf('apiKey', apiKeyId), monthlyLimitMicros)
    return readLimits(tx, ctx)
  })
}

async function setLimit(tx: Tx, ctx: OrgContext, apiKeyId: string | null, micros: number | null): Promise<void> {
  const name = apiKeyId === null ? undefined : await nameOf(tx, apiKeyId)
  const its = apiKeyId === null ? isNull(spendLimit.apiKeyId) : eq(spendLimit.apiKeyId, apiKeyId)
  const [old] = await tx.select({ micros: spendLimit.monthlyLimitMicros }).from(spendLimit).where(its)
  const before = old?.micros ?? null
  if (before === micros) return
  if (micros === null) await tx.delete(spendLimit).where(its)
  else {
    await tx
      .insert(spendLimit)
      .values({ orgId: ctx.orgId, id: newUuid(), apiKeyId, monthlyLimitMicros: micros })
      .onConflictDoUpdate({ target: [spendLimit.orgId, spendLimit.apiKeyId], set: { monthlyLimitMicros: micros, updatedAt: sql`now()` } })
  }
  const subject = apiKeyId === null ? { kind: 'limit' as const } : { kind: 'limit' as const, id: apiKeyId, name }
  await recordAudit(tx, ctx, {
    action: 'limit.changed',
    subject,
    before: { monthlyLimitMicros: before },
    after: { monthlyLimitMicros: micros },
  })
}

async function nameOf(tx: Tx, apiKeyId: string): Promise<string> {
  const [key] = await tx.select({ name: apiKey.name }).from(apiKey).where(eq(apiKey.id, apiKeyId))
  if (!key) throw new KensaError('not_found', 'There is no apiKey with this id.')
  return key.name
}
