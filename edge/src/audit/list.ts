import type { AuditEntry, AuditFilter } from '@kensa/contract/api/audit'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { z } from 'zod'
import { decodeCursor, toPage } from '../http/cursor.ts'
import { presentAuditEntry } from './present.ts'
import { selectEntries } from './select-entries.ts'

const position = z.object({ at: z.iso.datetime(), id: z.uuid() })

export async function listAudit(
  db: Db,
  ctx: OrgContext,
  { cursor, limit, ...filter }: PageQuery & AuditFilter,
): Promise<{ data: AuditEntry[]; nextCursor: string | null }> {
  const after = cursor === undefined ? undefined : decodeCursor(position, cursor)
  const rows = await withOrg(db, ctx, (tx) => selectEntries(tx, filter, limit + 1, after))
  return toPage(rows, limit, presentAuditEntry, (row) => ({ at: row.at.toISOString(), id: row.id }))
}
