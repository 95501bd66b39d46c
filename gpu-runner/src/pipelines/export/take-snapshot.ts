import type { Box } from '@kensa/algorithms/boxes/box'
import type { Export } from '@kensa/contract/api/exports'
import { KensaError } from '@kensa/contract/errors'
import type { ExportInput } from '@kensa/contract/job-message'
import { limits } from '@kensa/contract/limits'
import type { Outline, RegionState } from '@kensa/contract/region'
import type { Db, Tx } from '@kensa/db/client/types'
import { inTransaction } from '@kensa/db/transaction'
import { withOrg } from '@kensa/db/with-org'
import { sql } from 'drizzle-orm'
import { compareRegions, snapShape } from '../../annotation-files/file-region.ts'
import { stillName } from '../../annotation-files/still-name.ts'
import type { Category, FileFrame, FileRegion } from '../../annotation-files/types.ts'
import { readCategories } from './read-categories.ts'
import { inScope } from './scope.ts'
import { partOf } from './split-of.ts'
import type { Spool } from './spool.ts'

const pageFrames = 500

export type Snapshot = { categories: Category[]; counts: NonNullable<Export['counts']> }

/**
 * All that an export says, as of one moment, onto disk: the transaction ends before anything is uploaded, however slow that is. Frames come
 * in the order of assets and their own within each; both are the same every time.
 */
export async function takeSnapshot(db: Db, orgId: string, input: ExportInput, spool: Spool, signal: AbortSignal): Promise<Snapshot> {
  return inTransaction(db, async (outer) => {
    await outer.execute(sql`set transaction isolation level repeatable read, read only`)
    return withOrg(outer, { orgId }, async (tx) => {
      const categories = await readCategories(tx, orgId, input)
      const counts = { frames: 0, emptyFrames: 0, regions: 0, labels: categories.length }
      for await (const frames of pagesOf(tx, orgId, input)) {
        signal.throwIfAborted()
        const regionsOf = await readRegions(tx, orgId, input, frames)
        for (const { isVideo, ...frame } of frames) {
          const regions = (regionsOf.get(frame.id) ?? []).sort(compareRegions)
          const number = ++counts.frames
          if (number > limits.exportFramesMax) throw tooMany()
          if (regions.length === 0) counts.emptyFrames++
          const fileName = stillName({ ...frame, isVideo })
          const numbered = regions.map((region): FileRegion => ({ number: ++counts.regions, ...region }))
          await spool.add(partOf(input.split, frame.assetId), { number, ...frame, fileName, regions: numbered })
        }
      }
      return { categories, counts }
    })
  })
}

type FrameRow = Omit<FileFrame, 'number' | 'fileName' | 'regions'> & { isVideo: boolean }

async function* pagesOf(tx: Tx, orgId: string, { filter }: ExportInput): AsyncGenerator<FrameRow[]> {
  let after: FrameRow | undefined
  for (;;) {
    const further = after ? sql`(f.asset_id, f.index) > (${after.assetId}::uuid, ${after.index}::int)` : sql`true`
    const { rows } = await tx.execute<FrameRow & { tMs: string | number }>(sql`
      select f.id, f.asset_id as "assetId", a.name as "assetName", f.index, f.t_ms as "tMs", f.width_px as "widthPx",
        f.height_px as "heightPx", a.kind = 'video' as "isVideo"
      from frame f join asset a on a.org_id = f.org_id and a.id = f.asset_id
      where f.org_id = ${orgId} and ${further} and ${inScope(filter)}
      order by f.asset_id, f.index limit ${pageFrames}`)
    if (rows.length > 0) yield rows.map((row) => ({ ...row, tMs: Number(row.tMs) }))
    if (rows.length < pageFrames) return
    after = rows.at(-1)
  }
}

type RegionRow = Box & {
  id: string
  frame_id: string
  export_id: number
  outline: Outline | null
  state: RegionState
  score: number | null
}

async function readRegions(
  tx: Tx,
  orgId: string,
  { filter, scores }: ExportInput,
  frames: readonly FrameRow[],
): Promise<Map<string, Omit<FileRegion, 'number'>[]>> {
  const labels = filter.labelIds ? sql`l.root_id = any(${sql.param(filter.labelIds)}::uuid[])` : sql`true`
  const score = scores ? sql`(select v.confidence from verdict v where v.org_id = r.org_id and v.id = r.verdict_id)` : sql`null`
  const { rows } = await tx.execute<RegionRow>(sql`
    select r.id, r.frame_id, root.export_id, r.x, r.y, r.width, r.height, r.outline, r.state, ${score} as score
    from region r
    join label l on l.org_id = r.org_id and l.id = r.label_id
    join label root on root.org_id = l.org_id and root.id = l.root_id
    where r.org_id = ${orgId} and r.frame_id = any(${sql.param(frames.map(({ id }) => id))}::uuid[])
      and r.state = any(${sql.param(filter.states)}::text[]) and ${labels}`)
  const byFrame = new Map<string, Omit<FileRegion, 'number'>[]>()
  for (const { id, frame_id, export_id, outline, state, score: found, ...box } of rows) {
    const region = { id, exportId: export_id, ...snapShape({ box, outline }), state, score: found }
    byFrame.set(frame_id, [...(byFrame.get(frame_id) ?? []), region])
  }
  return byFrame
}

function tooMany(): KensaError {
  return new KensaError('too_large', `The export has more than ${limits.exportFramesMax} frames. Export projects or assets one by one.`)
}
