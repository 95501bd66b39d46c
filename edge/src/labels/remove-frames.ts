import type { Label } from '@kensa/contract/api/labels'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { frameLabel } from '@kensa/db/schema/frame-label'
import { withOrg } from '@kensa/db/with-org'
import { and, inArray } from 'drizzle-orm'
import { someIds } from './audited-frames.ts'
import { findLabel } from './find.ts'
import { presentLabel } from './present.ts'
import { treesOf } from './tree.ts'

/** Frames that don't carry the label, or exist no more, are none the worse for it. */
export async function removeLabelFromFrames(db: Db, ctx: OrgContext, askedId: string, frameIds: readonly string[]): Promise<Label> {
  const row = await withOrg(db, ctx, async (tx) => {
    const { id, name } = await findLabel(tx, askedId)
    const rows = await tx
      .delete(frameLabel)
      .where(and(inArray(frameLabel.labelId, await treesOf(tx, [id])), inArray(frameLabel.frameId, [...frameIds])))
      .returning({ frameId: frameLabel.frameId })
    const removed = [...new Map(rows.map((one) => [one.frameId, one])).values()]
    if (removed.length > 0)
      await recordAudit(tx, ctx, {
        action: 'label.removed_from_frames',
        subject: { kind: 'label', id, name },
        before: { frameCount: removed.length, frameIds: someIds(removed) },
      })
    return findLabel(tx, id)
  })
  return presentLabel(row, askedId)
}
