import type { PageQuery } from '@kensa/contract/api/page'
import type { LedgerEntry, UsageFilter } from '@kensa/contract/api/usage'
import type { OrgContext } from '@kensa/contract/context'
import { toId } from '@kensa/contract/ids'
import type { Db, Tx } from '@kensa/db/client/types'
import { apiKey } from '@kensa/db/schema/api-key'
import { ledgerEntry } from '@kensa/db/schema/ledger-entry'
import { project } from '@kensa/db/schema/project'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, lt, type SQL } from 'drizzle-orm'
import { beforeId, toPage } from '../http/cursor.ts'
import { entryColumns, itsKey, itsProject, presentOrigin } from './columns.ts'
import { daysOf, entriesOf } from './range.ts'

type EntryRow = Awaited<ReturnType<typeof readEntries>>[number]

export async function listEntries(
  db: Db,
  ctx: OrgContext,
  query: PageQuery & UsageFilter,
): Promise<{ data: LedgerEntry[]; nextCursor: string | null }> {
  const wanted = entriesOf(query, daysOf(query))
  const rows = await withOrg(db, ctx, (tx) => readEntries(tx, wanted, beforeId(query.cursor), query.limit + 1))
  return toPage(rows, query.limit, presentEntry, (row) => row.id)
}

/** Newest first, those below `before` alone. */
export function readEntries(tx: Tx, wanted: SQL | undefined, before: string | undefined, count: number) {
  return tx
    .select(entryColumns)
    .from(ledgerEntry)
    .leftJoin(project, itsProject)
    .leftJoin(apiKey, itsKey)
    .where(and(wanted, before === undefined ? undefined : lt(ledgerEntry.id, before)))
    .orderBy(desc(ledgerEntry.id))
    .limit(count)
}

export function presentEntry(row: EntryRow): LedgerEntry {
  return {
    ...presentOrigin(row),
    id: toId('ledgerEntry', row.id),
    occurredAt: row.occurredAt.toISOString(),
    unit: row.unit,
    quantity: row.quantity,
    priceMicros: row.priceMicros,
    amountMicros: row.amountMicros,
    jobId: row.jobId && toId('job', row.jobId),
    task: row.task as LedgerEntry['task'],
  }
}
