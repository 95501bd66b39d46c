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
import { findLabel } from './find.ts'
import { lockLabels, refuseMerged } from './lock.ts'
import { presentLabel } from './present.ts'
import { tellChanged } from './tell-changed.ts'

/**
 * One label becomes another: its id leads there, what carries it counts there, its names find it there. Nothing that carries it is
 * rewritten, so that it can be taken back.
 */
export async function mergeLabel(db: Db, ctx: OrgContext, id: string, intoId: string): Promise<Label> {
  const row = await withOrg(db, ctx, async (tx) => {
    const target = await findLabel(tx, intoId)
    if (target.id === id) throw sameLabel()
    const [from, into] = await lockLabels(tx, [id, target.id])
    if (!from || !into) throw new Error('two labels were asked for')
    refuseMerged(from)
    // Merged away between the look and the lock.
    refuseMerged(into)
    if (into.archivedAt !== null) throw new KensaError('conflict', `“${into.name}” is archived. Restore it first, or choose another label.`)
    const { frameCount } = await findLabel(tx, id)
    await tx.update(label).set({ mergedInto: into.id, updatedAt: sql`now()` }).where(eq(label.id, id))
    await tx.insert(labelEvent).values({
      orgId: ctx.orgId,
      id: newUuid(),
      kind: 'merged',
      labelId: id,
      labelName: from.name,
      otherLabelId: into.id,
      otherLabelName: into.name,
      frameCount,
      ...actorColumns(ctx),
    })
    await recordAudit(tx, ctx, {
      action: 'label.merged',
      subject: { kind: 'label', id, name: from.name },
      after: { intoId: toId('label', into.id), into: into.name, frameCount },
    })
    await suspendOutdated(tx, ctx, [id, into.id], 'labels_changed')
    await tellChanged(tx, ctx.orgId, 'merged', [id], into.id)
    return findLabel(tx, into.id)
  })
  return presentLabel(row)
}

function sameLabel(): KensaError {
  const message = 'must be another label'
  return new KensaError('invalid_input', `intoLabelId: ${message}`, { fields: [{ path: 'intoLabelId', message }] })
}
