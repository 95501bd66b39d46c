import type { Label } from '@kensa/contract/api/labels'
import type { OrgContext } from '@kensa/contract/context'
import { newUuid } from '@kensa/contract/ids'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { label } from '@kensa/db/schema/label'
import { labelEvent } from '@kensa/db/schema/label-event'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'
import { actorColumns } from '../actors/actor-columns.ts'
import { suspendOutdated } from '../certificates/of-labels.ts'
import { findLabel } from './find.ts'
import { lockLabel, refuseMerged } from './lock.ts'
import { presentLabel } from './present.ts'
import { refuseTaken } from './refuse-taken.ts'
import { tellChanged } from './tell-changed.ts'

/** Hides a label from pickers, or shows it again. Frames keep it; its key is free meanwhile. Doing it twice changes nothing. */
export async function setLabelArchived(db: Db, ctx: OrgContext, id: string, archived: boolean): Promise<Label> {
  const kind = archived ? 'archived' : 'restored'
  const row = await refuseTaken({}, () =>
    withOrg(db, ctx, async (tx) => {
      const locked = await lockLabel(tx, id)
      refuseMerged(locked)
      if ((locked.archivedAt !== null) !== archived) {
        await tx
          .update(label)
          .set({ archivedAt: archived ? sql`now()` : null, updatedAt: sql`now()` })
          .where(eq(label.id, id))
        const found = await findLabel(tx, id)
        await tx.insert(labelEvent).values({
          orgId: ctx.orgId,
          id: newUuid(),
          kind,
          labelId: id,
          labelName: locked.name,
          frameCount: found.frameCount,
          ...actorColumns(ctx),
        })
        await recordAudit(tx, ctx, { action: `label.${kind}`, subject: { kind: 'label', id, name: locked.name } })
        await suspendOutdated(tx, ctx, [id])
        await tellChanged(tx, ctx.orgId, kind, [id])
      }
      return findLabel(tx, id)
    }),
  )
  return presentLabel(row)
}
