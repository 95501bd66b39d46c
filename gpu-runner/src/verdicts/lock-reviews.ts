import type { Tx } from '@kensa/db/client/types'
import { reviewItem } from '@kensa/db/schema/review-item'
import { verdict } from '@kensa/db/schema/verdict'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'

/** Who decides about a standing answer to these questions waits until the transaction ends, or this waits for them. */
export async function lockReviews(tx: Tx, orgId: string, keys: readonly string[]): Promise<void> {
  const standing = tx
    .select({ id: verdict.id })
    .from(verdict)
    .where(and(eq(verdict.orgId, orgId), inArray(verdict.key, [...keys]), isNull(verdict.supersededAt)))
  await tx
    .select({ id: reviewItem.id })
    .from(reviewItem)
    .where(and(eq(reviewItem.orgId, orgId), inArray(reviewItem.verdictId, standing), eq(reviewItem.state, 'open')))
    .orderBy(asc(reviewItem.id))
    .for('update')
}
