import type { UsageSummary } from '@kensa/contract/api/usage'
import type { OrgContext } from '@kensa/contract/context'
import { monthlyCreditMicros } from '@kensa/contract/usage'
import type { Db, Tx } from '@kensa/db/client/types'
import { ledgerEntry } from '@kensa/db/schema/ledger-entry'
import { usageAlert } from '@kensa/db/schema/usage-alert'
import { withOrg } from '@kensa/db/with-org'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { exact } from './exact.ts'
import { forecastMicros } from './forecast.ts'
import { readStanding, type Standing } from './standing.ts'

/** The month so far, and where it is going. */
export async function summarizeUsage(db: Db, ctx: OrgContext): Promise<UsageSummary> {
  const { standing, recent, warnings } = await withOrg(db, ctx, async (tx) => {
    const standing = await readStanding(tx, ctx)
    return { standing, recent: await readRecent(tx), warnings: await readWarnings(tx, ctx, standing) }
  })
  const { plan, month, spentMicros, reservedMicros, limitMicros } = standing
  const endsAt = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1))
  const limitedBy = plan === 'free' && limitMicros === monthlyCreditMicros ? 'credit' : 'spend_limit'
  return {
    plan,
    month,
    endsAt: endsAt.toISOString(),
    spentMicros,
    reservedMicros,
    creditMicros: monthlyCreditMicros,
    creditLeftMicros: Math.max(0, monthlyCreditMicros - spentMicros),
    billableMicros: Math.max(0, spentMicros - monthlyCreditMicros),
    limitMicros,
    limitedBy: limitMicros === null ? null : limitedBy,
    forecastMicros: forecastMicros({ nowMs: Date.now(), endsAtMs: endsAt.getTime(), spentMicros, ...recent }),
    warnings,
  }
}

async function readRecent(tx: Tx): Promise<{ recentMicros: number; recentSinceMs: number | undefined }> {
  const [row] = await tx
    .select({
      sum: sql<string | null>`sum(${ledgerEntry.amountMicros})::text`,
      since: sql<number | null>`(extract(epoch from min(${ledgerEntry.occurredAt})) * 1000)::float8`,
    })
    .from(ledgerEntry)
    .where(gt(ledgerEntry.occurredAt, sql`now() - interval '7 days'`))
  return { recentMicros: exact(row?.sum ?? 0), recentSinceMs: row?.since ?? undefined }
}

async function readWarnings(tx: Tx, { orgId }: OrgContext, { month }: Standing): Promise<number[]> {
  const rows = await tx
    .select({ percent: usageAlert.thresholdPercent })
    .from(usageAlert)
    .where(and(eq(usageAlert.month, month), eq(usageAlert.subject, orgId)))
    .orderBy(asc(usageAlert.thresholdPercent))
  return rows.map(({ percent }) => percent)
}
