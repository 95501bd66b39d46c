import type { SearchHit, SearchResult } from '@kensa/contract/api/searches'
import { toId } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { frame } from '@kensa/db/schema/frame'
import type { StoredHit } from '@kensa/db/schema/search'
import { and, eq, inArray } from 'drizzle-orm'
import { type FrameRow, frameColumns } from '../frames/columns.ts'
import { presentFrame } from '../frames/present.ts'
import { encodeCursor } from '../http/cursor.ts'
import type { Storage } from '../ports/storage/storage.ts'
import type { SearchRow } from './freeze.ts'
import { presentSearch } from './present.ts'

type AssetOfHit = { projectId: string; name: string; kind: 'image' | 'video'; durationMs: number | null }

/** A page of the frozen pool, from `offset`. Frames deleted since are left out; ranks and later pages stay as they were. */
export async function readPage(tx: Tx, storage: Storage, row: SearchRow, offset: number, limit: number): Promise<SearchResult> {
  const slice = row.hits.slice(offset, offset + limit)
  const found = await tx
    .select({
      frame: frameColumns,
      asset: { projectId: asset.projectId, name: asset.name, kind: asset.kind, durationMs: asset.durationMs },
    })
    .from(frame)
    .innerJoin(asset, and(eq(asset.orgId, frame.orgId), eq(asset.id, frame.assetId)))
    .where(
      inArray(
        frame.id,
        slice.map((hit) => hit.frameId),
      ),
    )
  const byFrame = new Map(found.map((one) => [one.frame.id, one]))
  const data = await Promise.all(
    slice.flatMap((hit, index) => {
      const one = byFrame.get(hit.frameId)
      return one ? [presentHit(storage, hit, offset + index + 1, one.frame, one.asset)] : []
    }),
  )
  const end = offset + limit
  return { search: presentSearch({ ...row, total: row.hits.length }), data, nextCursor: end < row.hits.length ? encodeCursor(end) : null }
}

async function presentHit(storage: Storage, hit: StoredHit, rank: number, frameRow: FrameRow, its: AssetOfHit): Promise<SearchHit> {
  return {
    rank,
    score: hit.score,
    components: hit.components,
    frame: await presentFrame(storage, frameRow),
    asset: { ...its, id: toId('asset', frameRow.assetId), projectId: toId('project', its.projectId) },
  }
}
