import type { Label } from '@kensa/contract/api/labels'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { frame } from '@kensa/db/schema/frame'
import { frameLabel } from '@kensa/db/schema/frame-label'
import { withOrg } from '@kensa/db/with-org'
import { inArray } from 'drizzle-orm'
import { isForeignKeyViolation } from '../http/postgres-error.ts'
import { someIds } from './audited-frames.ts'
import { findLabel } from './find.ts'
import { presentLabel } from './present.ts'

/** All frames or none: an unknown frame refuses the whole call. Frames that carry the label already stay as they are. */
export async function addLabelToFrames(db: Db, ctx: OrgContext, id: string, frameIds: readonly string[]): Promise<Label> {
  const wanted = [...new Set(frameIds)]
  const row = await withOrg(db, ctx, async (tx) => {
    const { name } = await findLabel(tx, id)
    const found = await tx.select({ id: frame.id }).from(frame).where(inArray(frame.id, wanted))
    const missing = wanted.length - found.length
    if (missing > 0) throw new KensaError('not_found', `${missing} of the ${wanted.length} frames do not exist.`)
    const added = await tx
      .insert(frameLabel)
      .values(wanted.map((frameId) => ({ orgId: ctx.orgId, frameId, labelId: id })))
      .onConflictDoNothing()
      .returning({ frameId: frameLabel.frameId })
      .catch(refuseVanished)
    if (added.length > 0)
      await recordAudit(tx, ctx, {
        action: 'label.added_to_frames',
        subject: { kind: 'label', id, name },
        after: { frameCount: added.length, frameIds: someIds(added) },
      })
    return findLabel(tx, id)
  })
  return presentLabel(row)
}

/** Deleted between the look and the write. */
function refuseVanished(error: unknown): never {
  if (!isForeignKeyViolation(error)) throw error
  throw new KensaError('not_found', 'The label or one of the frames has just been deleted.', { cause: error })
}
