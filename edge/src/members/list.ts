import type { Member } from '@kensa/contract/api/members'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { orgMember } from '@kensa/db/schema/org-member'
import { withOrg } from '@kensa/db/with-org'
import { desc, lt } from 'drizzle-orm'
import { beforeId, toPage } from '../http/cursor.ts'
import { presentMember } from './present.ts'

export async function listMembers(db: Db, ctx: OrgContext, page: PageQuery): Promise<{ data: Member[]; nextCursor: string | null }> {
  const before = beforeId(page.cursor)
  const rows = await withOrg(db, ctx, (tx) =>
    tx
      .select()
      .from(orgMember)
      .where(before === undefined ? undefined : lt(orgMember.id, before))
      .orderBy(desc(orgMember.id))
      .limit(page.limit + 1),
  )
  return toPage(rows, page.limit, presentMember, (row) => row.id)
}
