import type { OrgContext } from '@kensa/contract/context'
import { limits } from '@kensa/contract/limits'
import { actorText } from '@kensa/db/actor-text'
import type { Tx } from '@kensa/db/client/types'
import type { review } from '@kensa/db/schema/review'
import { reviewItem } from '@kensa/db/schema/review-item'
import { eq, sql } from 'drizzle-orm'
import type { LockedItem } from './find-item.ts'
import { noteReviews } from './note-review.ts'

type Json = (typeof review.$inferSelect)['before']

/** The item waits again, for whoever took the decision back. Gives what was noted of it. The caller holds the item's lock. */
export async function reopenItem(
  tx: Tx,
  ctx: OrgContext,
  item: LockedItem,
  { before, after, ...place }: { before: Json; after: Json } & Partial<typeof reviewItem.$inferInsert>,
) {
  const itemVersion = item.version + 1
  await tx
    .update(reviewItem)
    .set({
      ...{ state: 'open', outcome: null, wrong: null, oneByOne: null, decidedBy: null, decidedAt: null, version: itemVersion },
      ...{ claimedBy: actorText(ctx.actor), claimedUntil: sql`now() + make_interval(secs => ${limits.reviewClaimSeconds})` },
      ...place,
    })
    .where(eq(reviewItem.id, item.id))
  const { id: itemId, verdictId } = item
  const [noted] = await noteReviews(tx, ctx, [{ itemId, verdictId, action: 'undo', outcome: null, before, after, itemVersion }])
  return noted
}
