import type { OrgContext } from '@kensa/contract/context'
import { newUuid } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { spendLimit } from '@kensa/db/schema/spend-limit'
import { eq, sql } from 'drizzle-orm'

/** The limit that the usage ledger holds the key to; null takes it away. */
export async function setMonthlyLimit(
  tx: Tx,
  ctx: Pick<OrgContext, 'orgId'>,
  apiKeyId: string,
  monthlyLimitMicros: number | null,
): Promise<void> {
  if (monthlyLimitMicros === null) {
    await tx.delete(spendLimit).where(eq(spendLimit.apiKeyId, apiKeyId))
    return
  }
  await tx
    .insert(spendLimit)
    .values({ orgId: ctx.orgId, id: newUuid(), apiKeyId, monthlyLimitMicros })
    .onConflictDoUpdate({ target: [spendLimit.orgId, spendLimit.apiKeyId], set: { monthlyLimitMicros, updatedAt: sql`now()` } })
}
