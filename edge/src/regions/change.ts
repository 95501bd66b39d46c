import type { Region, RegionChange } from '@kensa/contract/api/regions'
import type { OrgContext } from '@kensa/contract/context'
import { actorText } from '@kensa/db/actor-text'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { region } from '@kensa/db/schema/region'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import { lockItemOf, reopenFromSubject, settleFromSubject } from '../reviews/settle-from-subject.ts'
import { remembered, wasWrong } from '../reviews/subjects/region.ts'
import { auditedRegion } from './audited.ts'
import { findRegion, lockRegion } from './find.ts'
import { findRegionFrame } from './find-frame.ts'
import { placeOf } from './place.ts'
import { presentRegion } from './present.ts'
import { refuseVanished } from './refuse-vanished.ts'
import { usableLabel } from './usable-label.ts'

type Stored = typeof region.$inferSelect

/** Who corrects a region accepts it by that, unless they say otherwise. A change that changes nothing makes no version. */
export async function changeRegion(db: Db, ctx: OrgContext, id: string, change: RegionChange): Promise<Region> {
  const row = await withOrg(db, ctx, async (tx) => {
    const item = await lockItemOf(tx, (await findRegion(tx, id)).verdictId)
    const before = await lockRegion(tx, id, change.version)
    const frame = await findRegionFrame(tx, before.frameId)
    const place = placeOf(change, frame) ?? placeIn(before)
    const labelId = change.labelId === undefined ? before.labelId : await usableLabel(tx, change.labelId, frame)
    const corrected = labelId !== before.labelId || JSON.stringify(place) !== JSON.stringify(placeIn(before))
    const state = change.state ?? (corrected ? 'accepted' : before.state)
    if (!corrected && state === before.state) return findRegion(tx, id)
    const made = { labelId, ...place, state }
    await tx
      .update(region)
      .set({ ...made, version: before.version + 1, changedBy: actorText(ctx.actor), changedAt: new Date() })
      .where(eq(region.id, id))
      .catch(refuseVanished)
    const changes = { before: remembered(before, made), after: remembered({ ...before, ...made, version: before.version + 1 }, made) }
    if (state === 'proposed') {
      await reopenFromSubject(tx, ctx, item, changes)
    } else {
      const outcome = state === 'rejected' ? 'rejected' : corrected ? 'corrected' : 'accepted'
      await settleFromSubject(tx, ctx, item, { outcome, ...changes, wrong: state === 'rejected' || wasWrong(before, made) })
    }
    const told = { before: auditedRegion(before), after: auditedRegion(made) }
    await recordAudit(tx, ctx, { action: 'region.changed', subject: { kind: 'region', id }, ...told })
    return findRegion(tx, id)
  })
  return presentRegion(row)
}

function placeIn({ x, y, width, height, outline }: Stored) {
  return { x, y, width, height, outline }
}
