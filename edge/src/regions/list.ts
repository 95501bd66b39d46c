import type { PageQuery } from '@kensa/contract/api/page'
import type { Region } from '@kensa/contract/api/regions'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { frame } from '@kensa/db/schema/frame'
import { region } from '@kensa/db/schema/region'
import { verdict } from '@kensa/db/schema/verdict'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, eq, lt } from 'drizzle-orm'
import { beforeId, toPage } from '../http/cursor.ts'
import { regionColumns, verdictOfRegion } from './columns.ts'
import { presentRegion } from './present.ts'

/** Regions of a frame, newest first. */
export async function listRegions(
  db: Db,
  ctx: OrgContext,
  frameId: string,
  page: PageQuery,
): Promise<{ data: Region[]; nextCursor: string | null }> {
  const before = beforeId(page.cursor)
  const rows = await withOrg(db, ctx, async (tx) => {
    const [found] = await tx.select({ id: frame.id }).from(frame).where(eq(frame.id, frameId))
    if (!found) throw new KensaError('not_found', 'There is no frame with this id.')
    return tx
      .select(regionColumns)
      .from(region)
      .leftJoin(verdict, verdictOfRegion)
      .where(and(eq(region.frameId, frameId), before === undefined ? undefined : lt(region.id, before)))
      .orderBy(desc(region.id))
      .limit(page.limit + 1)
  })
  return toPage(rows, page.limit, presentRegion, (row) => row.id)
}
