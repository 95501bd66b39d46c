import type { PageQuery } from '@kensa/contract/api/page'
import type { SearchResult } from '@kensa/contract/api/searches'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { search } from '@kensa/db/schema/search'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { decodeCursor } from '../http/cursor.ts'
import type { Services } from '../ports/services.ts'
import { readPage } from './page.ts'

const offsetPosition = z.int().min(0).max(100_000)

export async function getSearchPage(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  ctx: OrgContext,
  id: string,
  query: PageQuery,
): Promise<SearchResult> {
  const offset = query.cursor === undefined ? 0 : decodeCursor(offsetPosition, query.cursor)
  return withOrg(db, ctx, async (tx) => {
    const [row] = await tx.select().from(search).where(eq(search.id, id))
    if (!row) throw new KensaError('not_found', 'There is no search with this id.')
    return readPage(tx, storage, row, offset, query.limit)
  })
}
