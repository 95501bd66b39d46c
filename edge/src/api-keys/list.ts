import type { ApiKey } from '@kensa/contract/api/api-keys'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { apiKey } from '@kensa/db/schema/api-key'
import { withOrg } from '@kensa/db/with-org'
import { desc, lt } from 'drizzle-orm'
import { beforeId, toPage } from '../http/cursor.ts'
import { presentApiKey, selectApiKeys } from './present.ts'

export async function listApiKeys(db: Db, ctx: OrgContext, page: PageQuery): Promise<{ data: ApiKey[]; nextCursor: string | null }> {
  const before = beforeId(page.cursor)
  const rows = await withOrg(db, ctx, (tx) =>
    selectApiKeys(tx)
      .where(before === undefined ? undefined : lt(apiKey.id, before))
      .orderBy(desc(apiKey.id))
      .limit(page.limit + 1),
  )
  return toPage(rows, page.limit, presentApiKey, (row) => row.id)
}
