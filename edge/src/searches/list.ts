import type { PageQuery } from '@kensa/contract/api/page'
import type { Search } from '@kensa/contract/api/searches'
import type { OrgContext } from '@kensa/contract/context'
import { actorText } from '@kensa/db/actor-text'
import type { Db } from '@kensa/db/client/types'
import { search } from '@kensa/db/schema/search'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, eq, getTableColumns, lt, sql } from 'drizzle-orm'
import { beforeId, toPage } from '../http/cursor.ts'
import { presentSearch } from './present.ts'

const { hits, actor, orgId, ...shown } = getTableColumns(search)
const columns = { ...shown, total: sql<number>`jsonb_array_length(${hits})` }

/** The caller's own searches, newest first. */
export async function listSearches(db: Db, ctx: OrgContext, query: PageQuery): Promise<{ data: Search[]; nextCursor: string | null }> {
  const before = beforeId(query.cursor)
  const own = eq(actor, actorText(ctx.actor))
  const rows = await withOrg(db, ctx, (tx) =>
    tx
      .select(columns)
      .from(search)
      .where(before === undefined ? own : and(own, lt(search.id, before)))
      .orderBy(desc(search.id))
      .limit(query.limit + 1),
  )
  return toPage(rows, query.limit, presentSearch, (row) => row.id)
}
