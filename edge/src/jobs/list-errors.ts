import type { JobItemError } from '@kensa/contract/api/jobs'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { toId } from '@kensa/contract/ids'
import type { Db } from '@kensa/db/client/types'
import { jobItemError } from '@kensa/db/schema/job-item-error'
import { withOrg } from '@kensa/db/with-org'
import { and, asc, eq, gt } from 'drizzle-orm'
import { beforeId as positionId, toPage } from '../http/cursor.ts'
import { findJob } from './find.ts'

/** What went wrong item by item, in the order it was found. */
export async function listJobErrors(
  db: Db,
  ctx: OrgContext,
  id: string,
  page: PageQuery,
): Promise<{ data: JobItemError[]; nextCursor: string | null }> {
  const after = positionId(page.cursor)
  const rows = await withOrg(db, ctx, async (tx) => {
    if (!(await findJob(tx, id))) throw new KensaError('not_found', 'There is no job with this id.')
    return tx
      .select({ id: jobItemError.id, subject: jobItemError.subject, error: jobItemError.error })
      .from(jobItemError)
      .where(and(eq(jobItemError.jobId, id), after === undefined ? undefined : gt(jobItemError.id, after)))
      .orderBy(asc(jobItemError.id))
      .limit(page.limit + 1)
  })
  const present = (row: (typeof rows)[number]): JobItemError => ({ ...row, id: toId('jobItem', row.id) })
  return toPage(rows, page.limit, present, (row) => row.id)
}
