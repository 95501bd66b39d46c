import type { SpendLimits } from '@kensa/contract/api/usage'
import type { OrgContext } from '@kensa/contract/context'
import { toId } from '@kensa/contract/ids'
import { monthlyCreditMicros } from '@kensa/contract/usage'
import type { Db, Tx } from '@kensa/db/client/types'
import { apiKey } from '@kensa/db/schema/api-key'
import { spendLimit } from '@kensa/db/schema/spend-limit'
import { usageMonth } from '@kensa/db/schema/usage-month'
import { withOrg } from '@kensa/db/with-org'
import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { readStanding } from './standing.ts'

export async function getLimits(db: Db, ctx: OrgContext): Promise<SpendLimits> {
  return withOrg(db, ctx, (tx) => readLimits(tx, ctx))
}

export async function readLimits(tx: Tx, ctx: OrgContext): Promise<SpendLimits> {
  const { plan, month } = await readStanding(tx, ctx)
  const [own] = await tx.select({ micros: spendLimit.monthlyLimitMicros }).from(spendLimit).where(isNull(spendLimit.apiKeyId))
  const works = and(isNull(apiKey.revokedAt), or(isNull(apiKey.expiresAt), sql`${apiKey.expiresAt} > now()`))
  const keys = await tx
    .select({
      id: apiKey.id,
      name: apiKey.name,
      hint: apiKey.hint,
      monthlyLimitMicros: spendLimit.monthlyLimitMicros,
      spentMicros: usageMonth.spentMicros,
      reservedMicros: usageMonth.reservedMicros,
    })
    .from(apiKey)
    .leftJoin(spendLimit, and(eq(spendLimit.orgId, apiKey.orgId), eq(spendLimit.apiKeyId, apiKey.id)))
    .leftJoin(usageMonth, and(eq(usageMonth.orgId, apiKey.orgId), eq(usageMonth.month, month), eq(usageMonth.subject, apiKey.id)))
    .where(or(works, sql`${spendLimit.id} is not null`))
    .orderBy(asc(apiKey.name), asc(apiKey.id))
  return {
    plan,
    creditMicros: monthlyCreditMicros,
    monthlyLimitMicros: own?.micros ?? null,
    apiKeys: keys.map(({ id, name, hint, monthlyLimitMicros, spentMicros, reservedMicros }) => ({
      apiKeyId: toId('apiKey', id),
      name,
      hint,
      monthlyLimitMicros,
      spentMicros: spentMicros ?? 0,
      reservedMicros: reservedMicros ?? 0,
    })),
  }
}
