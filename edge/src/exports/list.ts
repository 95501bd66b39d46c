import type { Export } from '@kensa/contract/api/exports'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { annotationExport } from '@kensa/db/schema/annotation-export'
import { job } from '@kensa/db/schema/job'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, eq, lt } from 'drizzle-orm'
import { beforeId, toPage } from '../http/cursor.ts'
import { exportColumns } from './columns.ts'
import { presentExport } from './present.ts'

export async function listExports(db: Db, ctx: OrgContext, page: PageQuery): Promise<{ data: Export[]; nextCursor: string | null }> {
  const before = beforeId(page.cursor)
  const rows = await withOrg(db, ctx, (tx) =>
    tx
      .select(exportColumns)
      .from(annotationExport)
      .innerJoin(job, and(eq(job.orgId, annotationExport.orgId), eq(job.id, annotationExport.id)))
      .where(before === undefined ? undefined : lt(annotationExport.id, before))
      .orderBy(desc(annotationExport.id))
      .limit(page.limit + 1),
  )
  return toPage(rows, page.limit, presentExport, (row) => row.id)
}
