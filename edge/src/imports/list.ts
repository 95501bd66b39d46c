import type { Import } from '@kensa/contract/api/imports'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { annotationImport } from '@kensa/db/schema/annotation-import'
import { job } from '@kensa/db/schema/job'
import { withOrg } from '@kensa/db/with-org'
import { desc, lt } from 'drizzle-orm'
import { beforeId, toPage } from '../http/cursor.ts'
import { importColumns, itsLatestJob } from './columns.ts'
import { presentImport } from './present.ts'

export async function listImports(db: Db, ctx: OrgContext, page: PageQuery): Promise<{ data: Import[]; nextCursor: string | null }> {
  const before = beforeId(page.cursor)
  const rows = await withOrg(db, ctx, (tx) =>
    tx
      .select(importColumns)
      .from(annotationImport)
      .leftJoin(job, itsLatestJob)
      .where(before === undefined ? undefined : lt(annotationImport.id, before))
      .orderBy(desc(annotationImport.id))
      .limit(page.limit + 1),
  )
  return toPage(rows, page.limit, presentImport, (row) => row.id)
}
