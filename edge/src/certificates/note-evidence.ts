import type { Tx } from '@kensa/db/client/types'
import type { AuditContext } from '@kensa/db/record-audit'
import { certificateBasis } from '@kensa/db/schema/certificate-basis'
import { reviewItem } from '@kensa/db/schema/review-item'
import { verdict } from '@kensa/db/schema/verdict'
import { and, eq, inArray } from 'drizzle-orm'
import { evaluateGoal } from './evaluate.ts'

/**
 * People have decided these review items, or taken a decision back: the goals that they are evidence of are looked at. The last thing in
 * the transaction of the decision; it waits for nobody, and what it leaves the sweep does.
 */
export async function noteEvidence(tx: Tx, ctx: AuditContext, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return
  const goals = await tx
    .selectDistinct({ id: certificateBasis.goalId })
    .from(reviewItem)
    .innerJoin(verdict, and(eq(verdict.orgId, reviewItem.orgId), eq(verdict.id, reviewItem.verdictId)))
    .innerJoin(certificateBasis, and(eq(certificateBasis.orgId, verdict.orgId), eq(certificateBasis.id, verdict.basisId)))
    .where(and(inArray(reviewItem.id, [...itemIds]), eq(reviewItem.sampled, true)))
  // What the machine may do follows from what people found, not from who found it.
  for (const { id } of goals) await evaluateGoal(tx, { orgId: ctx.orgId, actor: { kind: 'system' } }, id, { scores: false })
}
