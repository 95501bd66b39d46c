import type { Label } from '@kensa/contract/api/labels'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { newUuid, toId } from '@kensa/contract/ids'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { label } from '@kensa/db/schema/label'
import { labelEvent } from '@kensa/db/schema/label-event'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'
import { actorColumns } from '../actors/actor-columns.ts'
import { suspendOutdated } from '../certificates/of-labels.ts'
import { findLabel, noLabel } from './find.ts'
import { lockLabels } from './lock.ts'
import { presentLabel } from './present.ts'
import { refuseTaken } from './refuse-taken.ts'
import { tellChanged } from './tell-changed.ts'

/**
 * The label is itself again, with the frames that still carry it and with what had been merged into it before. What was put on the other
 * label since stays there. Refused when its name or key has been given to another label since.
 */
export async function unmergeLabel(db: Db, ctx: OrgContext, id: string): Promise<Label> {
  const row = await refuseTaken({}, () =>
    withOrg(db, ctx, async (tx) => {
      const [seen] = await tx.select({ mergedInto: label.mergedInto }).from(label).where(eq(label.id, id))
      if (!seen) throw noLabel()
      const { mergedInto } = seen
      if (mergedInto === null) throw notMerged()
      const [own, other] = await lockLabels(tx, [id, mergedInto])
      if (!own || own.mergedInto !== mergedInto || !other) throw notMerged()
      await tx.update(label).set({ mergedInto: null, updatedAt: sql`now()` }).where(eq(label.id, id))
      const found = await findLabel(tx, id)
      await tx.insert(labelEvent).values({
        orgId: ctx.orgId,
        id: newUuid(),
        kind: 'unmerged',
        labelId: id,
        labelName: own.name,
        otherLabelId: other.id,
        otherLabelName: other.name,
        frameCount: found.frameCount,
        ...actorColumns(ctx),
      })
      await recordAudit(tx, ctx, {
        action: 'label.unmerged',
        subject: { kind: 'label', id, name: own.name },
        before: { intoId: toId('label', other.id), into: other.name },
        after: { frameCount: found.frameCount },
      })
      await suspendOutdated(tx, ctx, [id, other.id], 'labels_changed')
      await tellChanged(tx, ctx.orgId, 'unmerged', [id])
      return found
    }),
  )
  return presentLabel(row)
}

function notMerged(): KensaError {
  return new KensaError('conflict', 'The label is not merged into another.')
}
