import type { OrgContext } from '@kensa/contract/context'
import { actorText } from '@kensa/db/actor-text'
import type { Db } from '@kensa/db/client/types'
import { reviewItem } from '@kensa/db/schema/review-item'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, inArray } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'

/** Lets go of what the caller has; what the caller has not is left as it is. */
export async function releaseItems(db: Db, ctx: OrgContext, itemIds: readonly string[]): Promise<void> {
  const ids = itemIds.map((id) => uuidOf('reviewItem', id))
  await withOrg(db, ctx, (tx) =>
    tx
      .update(reviewItem)
      .set({ claimedBy: null, claimedUntil: null })
      .where(and(inArray(reviewItem.id, ids), eq(reviewItem.claimedBy, actorText(ctx.actor)))),
  )
}
