import type { Frame } from '@kensa/contract/api/assets'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import { frame } from '@kensa/db/schema/frame'
import { withOrg } from '@kensa/db/with-org'
import { and, asc, eq, gt } from 'drizzle-orm'
import { z } from 'zod'
import { findAsset } from '../assets/find.ts'
import { decodeCursor, toPage } from '../http/cursor.ts'
import type { Services } from '../ports/services.ts'
import { frameColumns } from './columns.ts'
import { presentFrame } from './present.ts'

const indexPosition = z.int().min(0)

/** Frames of an asset in its order. */
export async function listFrames(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  ctx: OrgContext,
  assetId: string,
  query: PageQuery,
): Promise<{ data: Frame[]; nextCursor: string | null }> {
  const after = query.cursor === undefined ? undefined : decodeCursor(indexPosition, query.cursor)
  const rows = await withOrg(db, ctx, async (tx) => {
    await findAsset(tx, assetId)
    return tx
      .select(frameColumns)
      .from(frame)
      .where(and(eq(frame.assetId, assetId), after === undefined ? undefined : gt(frame.index, after)))
      .orderBy(asc(frame.index))
      .limit(query.limit + 1)
  })
  const page = toPage(
    rows,
    query.limit,
    (row) => row,
    (row) => row.index,
  )
  return { ...page, data: await Promise.all(page.data.map((row) => presentFrame(storage, row))) }
}
