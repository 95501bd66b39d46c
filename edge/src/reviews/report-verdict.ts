import type { ReviewItem } from '@kensa/contract/api/reviews'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { newUuid } from '@kensa/contract/ids'
import { reviewPriorities } from '@kensa/contract/review'
import type { Tx } from '@kensa/db/client/types'
import { reviewItem } from '@kensa/db/schema/review-item'
import { verdict } from '@kensa/db/schema/verdict'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import type { Services } from '../ports/services.ts'
import { selectItems } from './columns.ts'
import { noteReviews } from './note-review.ts'
import { presentItem } from './present-item.ts'

/** Somebody doubts an answer: it waits for a person, also when it was decided before. */
export async function reportVerdict(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  ctx: OrgContext,
  verdictId: string,
  note: string,
): Promise<ReviewItem> {
  const row = await withOrg(db, ctx, async (tx) => {
    // Two who report the same verdict make one item: the second waits here, and then finds it.
    const [told] = await tx.select().from(verdict).where(eq(verdict.id, verdictId))
    if (!told) throw new KensaError('not_found', 'There is no verdict with this id.')
    if (told.supersededAt !== null) throw new KensaError('conflict', 'A later answer has taken the place of this verdict.')
    const { orgId, id: verdictOf, projectId, task, subjectKind, subjectId, assetId, labelId, confidence } = told
    const priority = reviewPriorities.reported
    const fresh = { orgId, id: newUuid(), verdictId: verdictOf, projectId, task, subjectKind, subjectId, assetId, labelId, confidence }
    await tx
      .insert(reviewItem)
      .values({ ...fresh, reason: 'reported', priority })
      .onConflictDoNothing({ target: [reviewItem.orgId, reviewItem.verdictId] })
    const item = await reopen(tx, verdictId, note, priority)
    await noteReviews(tx, ctx, [
      { itemId: item.id, verdictId, action: 'report', outcome: null, before: item.before, after: null, itemVersion: item.version, note },
    ])
    const [row] = await selectItems(tx, eq(reviewItem.id, item.id))
    return row
  })
  if (!row) throw new Error('the reported item is gone within its own transaction')
  return presentItem(storage, ctx, row)
}

async function reopen(tx: Tx, verdictId: string, note: string, priority: number) {
  const [item] = await tx.select().from(reviewItem).where(eq(reviewItem.verdictId, verdictId)).for('update')
  if (!item) throw new Error('a verdict has no review item after one was inserted')
  const version = item.version + 1
  await tx
    .update(reviewItem)
    .set({
      ...{ state: 'open', outcome: null, wrong: null, oneByOne: null, decidedBy: null, decidedAt: null },
      ...{ reason: 'reported', priority: Math.max(item.priority, priority), note, version, claimedBy: null, claimedUntil: null },
    })
    .where(eq(reviewItem.id, item.id))
  return { id: item.id, version, before: item.state === 'decided' ? { outcome: item.outcome } : null }
}
