import type { PageQuery } from '@kensa/contract/api/page'
import type { ReviewFilter, ReviewItem } from '@kensa/contract/api/reviews'
import type { OrgContext } from '@kensa/contract/context'
import { reviewItem } from '@kensa/db/schema/review-item'
import { withOrg } from '@kensa/db/with-org'
import { and, asc, desc, eq, gt, lt, or, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { decodeCursor, toPage } from '../http/cursor.ts'
import type { Services } from '../ports/services.ts'
import { type ItemRow, selectItems } from './columns.ts'
import { wantedItems } from './filter.ts'
import { presentItem } from './present-item.ts'

const openPosition = z.tuple([z.int(), z.uuid()])
const decidedPosition = z.tuple([z.iso.datetime(), z.uuid()])

/** Open items as the queue gives them out; decided ones by when they were, newest first; withdrawn ones newest first. */
export async function listItems(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  ctx: OrgContext,
  { state, outcome, cursor, limit, ...filter }: PageQuery & ReviewFilter,
): Promise<{ data: ReviewItem[]; nextCursor: string | null }> {
  const { after, order, positionOf } = orderOf(state, cursor)
  const rows = await withOrg(db, ctx, async (tx) => {
    const wanted = await wantedItems(tx, ctx, filter, state === 'open')
    const ofOutcome = outcome === undefined ? undefined : eq(reviewItem.outcome, outcome)
    return selectItems(tx, and(eq(reviewItem.state, state), wanted, ofOutcome, after))
      .orderBy(...order)
      .limit(limit + 1)
  })
  const page = toPage(rows, limit, (row) => row, positionOf)
  return { ...page, data: await Promise.all(page.data.map((row) => presentItem(storage, ctx, row))) }
}

type Order = { after: SQL | undefined; order: SQL[]; positionOf: (row: ItemRow) => unknown }

function orderOf(state: ReviewFilter['state'], cursor: string | undefined): Order {
  if (state === 'open') {
    const [priority, id] = cursor === undefined ? [] : decodeCursor(openPosition, cursor)
    const after =
      priority === undefined || id === undefined
        ? undefined
        : or(lt(reviewItem.priority, priority), and(eq(reviewItem.priority, priority), gt(reviewItem.id, id)))
    return { after, order: [desc(reviewItem.priority), asc(reviewItem.id)], positionOf: ({ item }) => [item.priority, item.id] }
  }
  if (state === 'decided') {
    const [at, id] = cursor === undefined ? [] : decodeCursor(decidedPosition, cursor)
    const decidedAt = at === undefined ? undefined : new Date(at)
    const after =
      decidedAt === undefined || id === undefined
        ? undefined
        : or(lt(reviewItem.decidedAt, decidedAt), and(eq(reviewItem.decidedAt, decidedAt), lt(reviewItem.id, id)))
    return {
      after,
      order: [desc(reviewItem.decidedAt), desc(reviewItem.id)],
      positionOf: ({ item }) => [item.decidedAt?.toISOString(), item.id],
    }
  }
  const before = cursor === undefined ? undefined : decodeCursor(z.uuid(), cursor)
  const after = before === undefined ? undefined : lt(reviewItem.id, before)
  return { after, order: [desc(reviewItem.id)], positionOf: ({ item }) => item.id }
}
