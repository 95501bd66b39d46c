import type { labelMergePreviewSchema } from '@kensa/contract/api/labels'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import { findLabel } from './find.ts'
import { treesOf } from './tree.ts'

type Preview = z.infer<typeof labelMergePreviewSchema>

/** What a merge would come to, in frames; it changes nothing. */
export async function previewMerge(db: Db, ctx: OrgContext, id: string, intoId: string): Promise<Preview> {
  return withOrg(db, ctx, async (tx) => {
    const from = await findLabel(tx, id)
    const into = await findLabel(tx, intoId)
    const own = await treesOf(tx, [from.id])
    const other = await treesOf(tx, [into.id])
    const { rows } = await tx.execute<{ both: number }>(sql`
      select count(*)::int as both from (
        select frame_id from frame_label where label_id = any(${sql.param(own)}::uuid[])
        intersect
        select frame_id from frame_label where label_id = any(${sql.param(other)}::uuid[])
      ) carried`)
    const bothFrameCount = rows[0]?.both ?? 0
    const mergedFrameCount = from.frameCount + into.frameCount - bothFrameCount
    return { frameCount: from.frameCount, intoFrameCount: into.frameCount, bothFrameCount, mergedFrameCount }
  })
}
