import type { Region, RegionInput } from '@kensa/contract/api/regions'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { newUuid, toId } from '@kensa/contract/ids'
import { actorText } from '@kensa/db/actor-text'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { region } from '@kensa/db/schema/region'
import { withOrg } from '@kensa/db/with-org'
import { auditedRegion } from './audited.ts'
import { findRegion } from './find.ts'
import { findRegionFrame } from './find-frame.ts'
import { placeOf } from './place.ts'
import { presentRegion } from './present.ts'
import { refuseVanished } from './refuse-vanished.ts'
import { usableLabel } from './usable-label.ts'

/** A region that a person draws is accepted: who drew it has looked. */
export async function createRegion(db: Db, ctx: OrgContext, frameId: string, input: RegionInput): Promise<Region> {
  const row = await withOrg(db, ctx, async (tx) => {
    const frame = await findRegionFrame(tx, frameId)
    const place = placeOf(input, frame)
    if (!place) throw new KensaError('invalid_input', 'Give either `box` or `outline`.')
    const labelId = await usableLabel(tx, input.labelId, frame)
    const id = newUuid()
    const made = { labelId, ...place, state: 'accepted' as const }
    await tx
      .insert(region)
      .values({ orgId: ctx.orgId, id, frameId, ...made, origin: 'person', createdBy: actorText(ctx.actor) })
      .catch(refuseVanished)
    const after = { frameId: toId('frame', frameId), ...auditedRegion(made) }
    await recordAudit(tx, ctx, { action: 'region.created', subject: { kind: 'region', id }, after })
    return findRegion(tx, id)
  })
  return presentRegion(row)
}
