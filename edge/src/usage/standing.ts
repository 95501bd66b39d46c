import type { OrgContext } from '@kensa/contract/context'
import { monthlyCreditMicros, type Plan } from '@kensa/contract/usage'
import type { Tx } from '@kensa/db/client/types'
import { billingPlan } from '@kensa/db/schema/billing-plan'
import { usageMonth } from '@kensa/db/schema/usage-month'
import { and, eq, sql } from 'drizzle-orm'
import { exact } from './exact.ts'

export type Standing = { plan: Plan; month: string; spentMicros: number; reservedMicros: number; limitMicros: number | null }

const thisMonth = sql`date_trunc('month', now() at time zone 'utc')::date`

/** Where the organization stands this month: totals and the limit that holds now. */
export async function readStanding(tx: Tx, { orgId }: OrgContext): Promise<Standing> {
  const { rows } = await tx.execute<{ month: string; limit: string | null }>(
    sql`select ${thisMonth}::text as month, usage_limit_of(${orgId}::uuid, ${monthlyCreditMicros}::bigint)::text as limit`,
  )
  const [now] = rows
  if (!now) throw new Error('the database does not know the month')
  const mine = and(eq(usageMonth.orgId, orgId), eq(usageMonth.month, now.month), eq(usageMonth.subject, orgId))
  const [totals] = await tx.select({ spent: usageMonth.spentMicros, reserved: usageMonth.reservedMicros }).from(usageMonth).where(mine)
  const [plan] = await tx.select({ plan: billingPlan.plan }).from(billingPlan)
  return {
    plan: plan?.plan ?? 'free',
    month: now.month,
    spentMicros: totals?.spent ?? 0,
    reservedMicros: totals?.reserved ?? 0,
    limitMicros: now.limit === null ? null : exact(now.limit),
  }
}
