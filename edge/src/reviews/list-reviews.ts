import type { PageQuery } from '@kensa/contract/api/page'
import type { Review, reviewLogQuerySchema } from '@kensa/contract/api/reviews'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { review } from '@kensa/db/schema/review'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, eq, isNull, lt } from 'drizzle-orm'
import type { z } from 'zod'
import { actorColumns } from '../actors/actor-columns.ts'
import { beforeId, toPage } from '../http/cursor.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { presentReview } from './present-review.ts'

/** The log of what people did, newest first. */
export async function listReviews(
  db: Db,
  ctx: OrgContext,
  { mine, itemId, cursor, limit }: PageQuery & z.output<typeof reviewLogQuerySchema>,
): Promise<{ data: Review[]; nextCursor: string | null }> {
  const before = beforeId(cursor)
  const { actorKind, actorId } = actorColumns(ctx)
  const byCaller = and(eq(review.actorKind, actorKind), actorId === null ? isNull(review.actorId) : eq(review.actorId, actorId))
  const rows = await withOrg(db, ctx, (tx) =>
    tx
      .select()
      .from(review)
      .where(
        and(
          mine === 'true' ? byCaller : undefined,
          itemId === undefined ? undefined : eq(review.itemId, uuidOf('reviewItem', itemId)),
          before === undefined ? undefined : lt(review.id, before),
        ),
      )
      .orderBy(desc(review.id))
      .limit(limit + 1),
  )
  return toPage(rows, limit, presentReview, (row) => row.id)
}
