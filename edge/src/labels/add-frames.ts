import type { Label } from '@kensa/contract/api/labels'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db, Tx } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { asset } from '@kensa/db/schema/asset'
import { frame } from '@kensa/db/schema/frame'
import { frameLabel } from '@kensa/db/schema/frame-label'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, inArray } from 'drizzle-orm'
import { isForeignKeyViolation } from '../http/postgres-error.ts'
import { someIds } from './audited-frames.ts'
import type { LabelRow } from './columns.ts'
import { findLabel } from './find.ts'
import { presentLabel } from './present.ts'
import { treesOf } from './tree.ts'

/** All frames or none: an unknown frame refuses the whole call. Frames that carry the label already stay as they are. */
export async function addLabelToFrames(db: Db, ctx: OrgContext, askedId: string, frameIds: readonly string[]): Promise<Label> {
  const wanted = [...new Set(frameIds)]
  const row = await withOrg(db, ctx, async (tx) => {
    const found = await findLabel(tx, askedId)
    const { id, name } = found
    if (found.archivedAt !== null) throw new KensaError('conflict', `“${name}” is archived. Restore it to put it on frames.`)
    await refuseFrames(tx, found, wanted)
    const carrying = await tx
      .select({ frameId: frameLabel.frameId })
      .from(frameLabel)
      .where(and(inArray(frameLabel.labelId, await treesOf(tx, [id])), inArray(frameLabel.frameId, wanted)))
    const has = new Set(carrying.map((one) => one.frameId))
    const missing = wanted.filter((frameId) => !has.has(frameId))
    if (missing.length === 0) return found
    const added = await tx
      .insert(frameLabel)
      .values(missing.map((frameId) => ({ orgId: ctx.orgId, frameId, labelId: id })))
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
  return presentLabel(row, askedId)
}

/** Frames that don't exist, or are of projects that the label is not for. */
async function refuseFrames(tx: Tx, { name, allProjects, projectIds }: LabelRow, wanted: readonly string[]): Promise<void> {
  const found = await tx
    .select({ projectId: asset.projectId })
    .from(frame)
    .innerJoin(asset, and(eq(asset.orgId, frame.orgId), eq(asset.id, frame.assetId)))
    .where(inArray(frame.id, [...wanted]))
  const missing = wanted.length - found.length
  if (missing > 0) throw new KensaError('not_found', `${missing} of the ${wanted.length} frames do not exist.`)
  const outside = allProjects ? 0 : found.filter(({ projectId }) => !projectIds.includes(projectId)).length
  if (outside > 0) throw new KensaError('conflict', `${outside} of the ${wanted.length} frames are in projects that “${name}” is not for.`)
}

/** Deleted between the look and the write. */
function refuseVanished(error: unknown): never {
  if (!isForeignKeyViolation(error)) throw error
  throw new KensaError('not_found', 'The label or one of the frames has just been deleted.', { cause: error })
}
