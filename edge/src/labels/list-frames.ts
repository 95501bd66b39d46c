import type { Frame } from '@kensa/contract/api/assets'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import { frame } from '@kensa/db/schema/frame'
import { frameLabel } from '@kensa/db/schema/frame-label'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, inArray, lt } from 'drizzle-orm'
import { frameColumns } from '../frames/columns.ts'
import { presentFrame } from '../frames/present.ts'
import { beforeId, toPage } from '../http/cursor.ts'
import type { Services } from '../ports/services.ts'
import { findLabel } from './find.ts'
import { treesOf } from './tree.ts'

/** Frames that carry a label or what was merged into it, newest first. */
export async function listLabelFrames(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  ctx: OrgContext,
  id: string,
  query: PageQuery,
): Promise<{ data: Frame[]; nextCursor: string | null }> {
  const before = beforeId(query.cursor)
  const rows = await withOrg(db, ctx, async (tx) => {
    await findLabel(tx, id)
    const carrying = tx
      .select({ id: frameLabel.frameId })
      .from(frameLabel)
      .where(inArray(frameLabel.labelId, await treesOf(tx, [id])))
    return tx
      .select(frameColumns)
      .from(frame)
      .where(and(inArray(frame.id, carrying), before === undefined ? undefined : lt(frame.id, before)))
      .orderBy(desc(frame.id))
      .limit(query.limit + 1)
  })
  const page = toPage(
    rows,
    query.limit,
    (row) => row,
    (row) => row.id,
  )
  return { ...page, data: await Promise.all(page.data.map((row) => presentFrame(storage, row))) }
}
