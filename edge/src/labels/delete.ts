import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { label } from '@kensa/db/schema/label'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import { suspendOutdated } from '../certificates/of-labels.ts'
import { isForeignKeyViolation } from '../http/postgres-error.ts'
import { lockLabel, refuseMerged } from './lock.ts'
import { tellChanged } from './tell-changed.ts'

/** Only a label that nothing carries and nothing was merged into: its id would lead nowhere. The keys of the tables say so. */
export async function deleteLabel(db: Db, ctx: OrgContext, id: string): Promise<void> {
  try {
    await withOrg(db, ctx, async (tx) => {
      const locked = await lockLabel(tx, id)
      refuseMerged(locked)
      await suspendOutdated(tx, ctx, [id], 'labels_changed')
      await tx.delete(label).where(eq(label.id, id))
      const subject = { kind: 'label', id, name: locked.name } as const
      await recordAudit(tx, ctx, { action: 'label.deleted', subject, before: { name: locked.name, exportId: locked.exportId } })
      await tellChanged(tx, ctx.orgId, 'deleted', [id])
    })
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error
    const detail =
      'The label is in use: frames carry it or have regions of it, or other labels were merged into it. Archive it, or merge it into another.'
    throw new KensaError('label_in_use', detail, { cause: error })
  }
}
