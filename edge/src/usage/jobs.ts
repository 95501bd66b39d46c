import type { PageQuery } from '@kensa/contract/api/page'
import type { JobUsage, UsageFilter } from '@kensa/contract/api/usage'
import type { OrgContext } from '@kensa/contract/context'
import { toId } from '@kensa/contract/ids'
import type { UsageUnit } from '@kensa/contract/usage'
import type { Db } from '@kensa/db/client/types'
import { apiKey } from '@kensa/db/schema/api-key'
import { asset } from '@kensa/db/schema/asset'
import { job } from '@kensa/db/schema/job'
import { ledgerEntry } from '@kensa/db/schema/ledger-entry'
import { project } from '@kensa/db/schema/project'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm'
import { beforeId, toPage } from '../http/cursor.ts'
import { itsAsset } from '../jobs/columns.ts'
import { presentOrigin } from './columns.ts'
import { exact } from './exact.ts'
import { daysOf, entriesOf } from './range.ts'

/** What each job cost in the range, newest job first. */
export async function listJobUsage(
  db: Db,
  ctx: OrgContext,
  query: PageQuery & UsageFilter,
): Promise<{ data: JobUsage[]; nextCursor: string | null }> {
  const wanted = entriesOf(query, daysOf(query))
  const before = beforeId(query.cursor)
  const rows = await withOrg(db, ctx, async (tx) => {
    const page = tx
      .selectDistinct({ id: ledgerEntry.jobId })
      .from(ledgerEntry)
      .where(and(wanted, isNotNull(ledgerEntry.jobId), before === undefined ? undefined : lt(ledgerEntry.jobId, before)))
      .orderBy(desc(ledgerEntry.jobId))
      .limit(query.limit + 1)
    return tx
      .select({
        jobId: sql<string>`${ledgerEntry.jobId}`,
        exists: sql<boolean>`bool_or(${job.id} is not null)`,
        assetName: sql<string | null>`min(${asset.name})`,
        task: sql<JobUsage['task']>`min(${ledgerEntry.task})`,
        projectId: sql<string | null>`min(${ledgerEntry.projectId}::text)`,
        projectName: sql<string | null>`min(${project.name})`,
        apiKeyId: sql<string | null>`min(${ledgerEntry.apiKeyId}::text)`,
        apiKeyName: sql<string | null>`min(${apiKey.name})`,
        unit: ledgerEntry.unit,
        quantity: sql<string>`sum(${ledgerEntry.quantity})::text`,
        amountMicros: sql<string>`sum(${ledgerEntry.amountMicros})::text`,
        firstAt: sql<string>`min(${ledgerEntry.occurredAt})::text`,
        lastAt: sql<string>`max(${ledgerEntry.occurredAt})::text`,
      })
      .from(ledgerEntry)
      .leftJoin(job, and(eq(job.orgId, ledgerEntry.orgId), eq(job.id, ledgerEntry.jobId)))
      .leftJoin(asset, itsAsset)
      .leftJoin(project, and(eq(project.orgId, ledgerEntry.orgId), eq(project.id, ledgerEntry.projectId)))
      .leftJoin(apiKey, and(eq(apiKey.orgId, ledgerEntry.orgId), eq(apiKey.id, ledgerEntry.apiKeyId)))
      .where(and(wanted, inArray(ledgerEntry.jobId, page)))
      .groupBy(ledgerEntry.jobId, ledgerEntry.unit)
      .orderBy(desc(ledgerEntry.jobId), ledgerEntry.unit)
  })
  const jobs = [...Map.groupBy(rows, (row) => row.jobId)]
  return toPage(
    jobs,
    query.limit,
    ([, units]) => presentJobUsage(units),
    ([id]) => id,
  )
}

type UnitRow = Parameters<typeof presentOrigin>[0] & {
  jobId: string
  exists: boolean
  assetName: string | null
  task: JobUsage['task']
  unit: UsageUnit
  quantity: string
  amountMicros: string
  firstAt: string
  lastAt: string
}

function presentJobUsage(rows: readonly UnitRow[]): JobUsage {
  const [first] = rows
  if (!first) throw new Error('a job without entries')
  const times = (key: 'firstAt' | 'lastAt') => rows.map((row) => new Date(row[key]).toISOString()).sort()
  const units = rows.map((row) => ({ unit: row.unit, quantity: exact(row.quantity), amountMicros: exact(row.amountMicros) }))
  return {
    ...presentOrigin(first),
    jobId: toId('job', first.jobId),
    exists: first.exists,
    assetName: first.assetName,
    task: first.task,
    firstAt: times('firstAt')[0] ?? '',
    lastAt: times('lastAt').at(-1) ?? '',
    units,
    amountMicros: exact(units.reduce((sum, unit) => sum + unit.amountMicros, 0)),
  }
}
