import type { Claimed, ClaimInput } from '@kensa/contract/api/reviews'
import type { OrgContext } from '@kensa/contract/context'
import { limits } from '@kensa/contract/limits'
import { actorText } from '@kensa/db/actor-text'
import { reviewItem } from '@kensa/db/schema/review-item'
import { withOrg } from '@kensa/db/with-org'
import { and, asc, count, desc, eq, inArray, isNull, lt, ne, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'
import type { Services } from '../ports/services.ts'
import { selectItems } from './columns.ts'
import { wantedItems } from './filter.ts'
import { presentItem } from './present-item.ts'

/**
 * Gives the caller the items that come first and that nobody else has; those that the caller has already are renewed. Who claims at the
 * same moment is given others, without waiting.
 */
export async function claimItems(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  ctx: OrgContext,
  { filter, count: wantedCount, except }: ClaimInput,
): Promise<Claimed> {
  const me = actorText(ctx.actor)
  const { rows, until, left } = await withOrg(db, ctx, async (tx) => {
    const wanted = and(eq(reviewItem.state, 'open'), await wantedItems(tx, ctx, filter), isFor(ctx))
    const excepted = except.map((id) => uuidOf('reviewItem', id))
    const free = tx
      .select({ id: reviewItem.id })
      .from(reviewItem)
      .where(and(wanted, isFree(me), excepted.length === 0 ? undefined : notInArray(reviewItem.id, excepted)))
      .orderBy(desc(reviewItem.priority), asc(reviewItem.id))
      .limit(wantedCount)
      .for('update', { skipLocked: true })
    const taken = await free
    const ids = taken.map(({ id }) => id)
    const [claimed] =
      ids.length === 0
        ? []
        : await tx
            .update(reviewItem)
            .set({ claimedBy: me, claimedUntil: sql`now() + make_interval(secs => ${limits.reviewClaimSeconds})` })
            .where(inArray(reviewItem.id, ids))
            .returning({ until: reviewItem.claimedUntil })
    const [counted] = await tx.select({ open: count() }).from(reviewItem).where(wanted)
    const rows =
      ids.length === 0 ? [] : await selectItems(tx, inArray(reviewItem.id, ids)).orderBy(desc(reviewItem.priority), asc(reviewItem.id))
    return { rows, until: claimed?.until ?? null, left: counted?.open ?? 0 }
  })
  return { data: await Promise.all(rows.map((row) => presentItem(storage, ctx, row))), until: until?.toISOString() ?? null, left }
}

/** Nobody else has it just now. */
export function isFree(me: string): SQL | undefined {
  return or(isNull(reviewItem.claimedBy), eq(reviewItem.claimedBy, me), lt(reviewItem.claimedUntil, sql`now()`))
}

/** For anybody or for the caller; what somebody passed on is for others than them. */
function isFor({ actor }: OrgContext): SQL | undefined {
  return and(
    or(isNull(reviewItem.assigneeId), actor.kind === 'user' ? eq(reviewItem.assigneeId, actor.userId) : undefined),
    or(isNull(reviewItem.escalatedBy), ne(reviewItem.escalatedBy, actorText(actor))),
  )
}
