import type { StoredDecision } from '@kensa/contract/decision'
import { reviewItem } from '@kensa/db/schema/review-item'
import { verdict } from '@kensa/db/schema/verdict'
import { getTableColumns, sql } from 'drizzle-orm'

/** A verdict, and whether it waits for a person under a goal, of which the audit draws its sample. */
export const verdictColumns = {
  ...getTableColumns(verdict),
  // Written out: in a query of one table its columns are named without it.
  waits: sql<boolean>`exists (select from ${reviewItem} r
    where r.org_id = ${verdict}.org_id and r.verdict_id = ${verdict}.id and r.state = 'open' and r.inclusion > 0)`,
}
export type VerdictRow = typeof verdict.$inferSelect & { waits: boolean }

/** An audit is told as any other doubtful verdict until somebody has decided: nobody is to look at it with other eyes. */
export function toldDecision(decision: StoredDecision, { waits }: Pick<VerdictRow, 'waits'>): StoredDecision {
  return waits && decision.reason === 'audit' ? { ...decision, reason: 'uncertain', auditInclusion: 0 } : decision
}

export function decisionOf({ decision, reason, auditInclusion }: VerdictRow): StoredDecision {
  return { decision, reason, auditInclusion }
}
