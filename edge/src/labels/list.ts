import type { Label } from '@kensa/contract/api/labels'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { label } from '@kensa/db/schema/label'
import { withOrg } from '@kensa/db/with-org'
import { desc, lt } from 'drizzle-orm'
import { beforeId, toPage } from '../http/cursor.ts'
import { labelColumns } from './columns.ts'
import { presentLabel } from './present.ts'

export async function listLabels(db: Db, ctx: OrgContext, page: PageQuery): Promise<{ data: Label[]; nextCursor: string | null }> {
  const before = beforeId(page.cursor)
  const rows = await withOrg(db, ctx, (tx) =>
    tx
      .select(labelColumns)
      .from(label)
      .where(before === undefined ? undefined : lt(label.id, before))
      .orderBy(desc(label.id))
      .limit(page.limit + 1),
  )
  return toPage(rows, page.limit, presentLabel, (row) => row.id)
}
