import type { UsageGroup, UsageReport, UsageRow, usageQuerySchema } from '@kensa/contract/api/usage'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { apiKey } from '@kensa/db/schema/api-key'
import { ledgerEntry } from '@kensa/db/schema/ledger-entry'
import { project } from '@kensa/db/schema/project'
import { withOrg } from '@kensa/db/with-org'
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import { itsKey, itsProject, presentOrigin } from './columns.ts'
import { exact } from './exact.ts'
import { daysOf, entriesOf } from './range.ts'

const rowsMax = 20_000
const none = sql<null>`null::text`

/** Usage of a range, summed up in the database by one to three groups. The rows' sum is the ledger's. */
export async function reportUsage(db: Db, ctx: OrgContext, query: z.output<typeof usageQuerySchema>): Promise<UsageReport> {
  const days = daysOf(query)
  const by = (group: UsageGroup) => query.groupBy.includes(group)
  const pick = (group: UsageGroup, column: PgColumn | SQL) => (by(group) ? sql<string | null>`${column}` : none)
  const columns = {
    day: pick('day', sql`to_char(${ledgerEntry.occurredAt} at time zone 'utc', 'YYYY-MM-DD')`),
    projectId: pick('project', ledgerEntry.projectId),
    projectName: pick('project', project.name),
    apiKeyId: pick('key', ledgerEntry.apiKeyId),
    apiKeyName: pick('key', apiKey.name),
    task: pick('task', ledgerEntry.task),
    unit: pick('unit', ledgerEntry.unit),
  }
  const rows = await withOrg(db, ctx, (tx) =>
    tx
      .select({
        ...columns,
        quantity: sql<string>`sum(${ledgerEntry.quantity})::text`,
        entries: sql<number>`count(*)::int`,
        amountMicros: sql<string>`sum(${ledgerEntry.amountMicros})::text`,
      })
      .from(ledgerEntry)
      .leftJoin(project, itsProject)
      .leftJoin(apiKey, itsKey)
      .where(entriesOf(query, days))
      .groupBy(sql`1, 2, 3, 4, 5, 6, 7`)
      .orderBy(sql`1, sum(${ledgerEntry.amountMicros}) desc, 2, 4, 6, 7`)
      .limit(rowsMax + 1),
  )
  if (rows.length > rowsMax) {
    const message = `more than ${rowsMax} groups; ask for fewer days or fewer groups`
    throw new KensaError('invalid_input', `query.groupBy: ${message}`, { fields: [{ path: 'query.groupBy', message }] })
  }
  const data = rows.map(
    (row): UsageRow => ({
      ...presentOrigin(row),
      day: row.day,
      task: row.task as UsageRow['task'],
      unit: row.unit as UsageRow['unit'],
      quantity: by('unit') ? exact(row.quantity) : null,
      entries: row.entries,
      amountMicros: exact(row.amountMicros),
    }),
  )
  return { ...days, totalMicros: exact(data.reduce((sum, row) => sum + row.amountMicros, 0)), data }
}
