import type { Invitation } from '@kensa/contract/api/members'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { orgInvitation } from '@kensa/db/schema/org-invitation'
import { withOrg } from '@kensa/db/with-org'
import { desc, lt } from 'drizzle-orm'
import { beforeId, toPage } from '../http/cursor.ts'
import { presentInvitation } from './present.ts'

export async function listInvitations(
  db: Db,
  ctx: OrgContext,
  page: PageQuery,
): Promise<{ data: Invitation[]; nextCursor: string | null }> {
  const before = beforeId(page.cursor)
  const rows = await withOrg(db, ctx, (tx) =>
    tx
      .select()
      .from(orgInvitation)
      .where(before === undefined ? undefined : lt(orgInvitation.id, before))
      .orderBy(desc(orgInvitation.id))
      .limit(page.limit + 1),
  )
  return toPage(rows, page.limit, presentInvitation, (row) => row.id)
}
