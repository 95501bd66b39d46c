import type { Asset, assetFilterSchema } from '@kensa/contract/api/assets'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import { asset } from '@kensa/db/schema/asset'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, eq, ilike, lt } from 'drizzle-orm'
import type { z } from 'zod'
import { beforeId, toPage } from '../http/cursor.ts'
import { uuidOf } from '../http/uuid-of.ts'
import type { Services } from '../ports/services.ts'
import { presentAsset } from './present.ts'

export type AssetQuery = PageQuery & z.infer<typeof assetFilterSchema>

export async function listAssets(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  ctx: OrgContext,
  query: AssetQuery,
): Promise<{ data: Asset[]; nextCursor: string | null }> {
  const before = beforeId(query.cursor)
  const wanted = [
    query.projectId && eq(asset.projectId, uuidOf('project', query.projectId)),
    query.kind && eq(asset.kind, query.kind),
    query.state && eq(asset.state, query.state),
    query.name && ilike(asset.name, `%${query.name.replace(/[\\%_]/g, '\\$&')}%`),
    before && lt(asset.id, before),
  ].filter((condition) => typeof condition === 'object')
  const rows = await withOrg(db, ctx, (tx) =>
    tx
      .select()
      .from(asset)
      .where(and(...wanted))
      .orderBy(desc(asset.id))
      .limit(query.limit + 1),
  )
  const page = toPage(
    rows,
    query.limit,
    (row) => row,
    (row) => row.id,
  )
  return { ...page, data: await Promise.all(page.data.map((row) => presentAsset(storage, row))) }
}
