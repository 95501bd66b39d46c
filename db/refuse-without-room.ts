import type { OrgContext } from '@kensa/contract/context'
import { monthlyCreditMicros } from '@kensa/contract/usage'
import { sql } from 'drizzle-orm'
import type { Tx } from './client/types.ts'
import { type RefusalRow, SpendLimitReached } from './spend-refusal.ts'

/** Throws `spend_limit_reached` when a limit leaves no room for so much more now. Nothing is held: what comes later is checked again. */
export async function refuseWithoutRoom(tx: Tx, { orgId, actor }: OrgContext, micros: number): Promise<void> {
  const apiKeyId = actor.kind === 'apiKey' ? actor.apiKeyId : null
  const { rows } = await tx.execute<RefusalRow>(
    sql`select * from usage_refusal(${apiKeyId}::uuid, ${micros}::bigint, ${monthlyCreditMicros}::bigint)`,
  )
  if (rows[0]) throw new SpendLimitReached(orgId, rows[0], micros)
}
