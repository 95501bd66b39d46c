import type { Job, jobFilterSchema } from '@kensa/contract/api/jobs'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { job } from '@kensa/db/schema/job'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, eq, gte, lt } from 'drizzle-orm'
import type { z } from 'zod'
import { beforeId, toPage } from '../http/cursor.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { itsAsset, jobColumns } from './columns.ts'
import { presentJob } from './present.ts'

export type JobQuery = PageQuery & z.infer<typeof jobFilterSchema>

export async function listJobs(db: Db, ctx: OrgContext, query: JobQuery): Promise<{ data: Job[]; nextCursor: string | null }> {
  const before = beforeId(query.cursor)
  const wanted = and(
    query.state === undefined ? undefined : eq(job.state, query.state),
    query.task === undefined ? undefined : eq(job.task, query.task),
    query.assetId === undefined ? undefined : eq(job.assetId, uuidOf('asset', query.assetId)),
    query.projectId === undefined ? undefined : eq(job.projectId, uuidOf('project', query.projectId)),
    query.createdFrom === undefined ? undefined : gte(job.createdAt, new Date(query.createdFrom)),
    query.createdBefore === undefined ? undefined : lt(job.createdAt, new Date(query.createdBefore)),
    before === undefined ? undefined : lt(job.id, before),
  )
  const rows = await withOrg(db, ctx, (tx) =>
    tx
      .select(jobColumns)
      .from(job)
      .leftJoin(asset, itsAsset)
      .where(wanted)
      .orderBy(desc(job.id))
      .limit(query.limit + 1),
  )
  return toPage(rows, query.limit, presentJob, (row) => row.id)
}
