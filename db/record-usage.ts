import type { OrgContext } from '@kensa/contract/context'
import { newUuid } from '@kensa/contract/ids'
import { monthlyCreditMicros, priceOf, type UsageUnit, usageUnits } from '@kensa/contract/usage'
import { sql } from 'drizzle-orm'
import { announceAlerts } from './announce-alerts.ts'
import type { Tx } from './client/types.ts'
import { type RefusalRow, SpendLimitReached } from './spend-refusal.ts'

export type Usage = {
  unit: UsageUnit
  /** What makes the entry one of a kind within its job, or within the organization where there is no job. */
  chunk: string
  quantity: number
  jobId: string | null
  /** On whose behalf; of a job's usage the job itself says it. */
  task: string | null
  projectId: string | null
  apiKeyId: string | null
}

type Recorded = { outcome: 'recorded' | 'repeated' | 'refused'; alerts: unknown } & RefusalRow

/**
 * Writes what was used into the ledger, in the caller's transaction: the entry and what it pays for are there together or not at all.
 * The same entry twice is one. Throws `spend_limit_reached` when it goes beyond what the job reserved and a limit leaves no room.
 */
export async function recordUsage(tx: Tx, { orgId }: Pick<OrgContext, 'orgId'>, usage: Usage): Promise<'recorded' | 'repeated'> {
  const { unit, chunk, quantity, jobId, task, projectId, apiKeyId } = usage
  const amountMicros = priceOf(unit, quantity)
  const { rows } = await tx.execute<Recorded>(sql`
    select * from usage_record(
      ${newUuid()}, ${jobId}::uuid, ${unit}, ${chunk}, ${quantity}::bigint, ${usageUnits[unit].priceMicros}::bigint,
      ${task}::text, ${projectId}::uuid, ${apiKeyId}::uuid, ${monthlyCreditMicros}::bigint
    )`)
  const [row] = rows
  if (!row) throw new Error('usage_record answered nothing')
  if (row.outcome === 'refused') throw new SpendLimitReached(orgId, row, amountMicros)
  await announceAlerts(tx, orgId, row.alerts)
  return row.outcome
}
