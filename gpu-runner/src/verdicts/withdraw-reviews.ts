import type { Tx } from '@kensa/db/client/types'
import { reviewItem } from '@kensa/db/schema/review-item'
import { and, eq, inArray, sql } from 'drizzle-orm'

/** Nobody needs to decide any more about verdicts whose place a later one took. */
export async function withdrawReviews(tx: Tx, orgId: string, verdictIds: readonly string[]): Promise<void> {
  if (verdictIds.length === 0) return
  await tx
    .update(reviewItem)
    .set({ state: 'withdrawn', version: sql`${reviewItem.version} + 1`, claimedBy: null, claimedUntil: null })
    .where(and(eq(reviewItem.orgId, orgId), inArray(reviewItem.verdictId, [...verdictIds]), eq(reviewItem.state, 'open')))
}
