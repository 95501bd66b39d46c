import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { frameLabel } from '@kensa/db/schema/frame-label'
import { label } from '@kensa/db/schema/label'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'

/** Takes the label off all its frames too. */
export async function deleteLabel(db: Db, ctx: OrgContext, id: string): Promise<void> {
  await withOrg(db, ctx, async (tx) => {
    const frameCount = await tx.$count(frameLabel, eq(frameLabel.labelId, id))
    const [deleted] = await tx.delete(label).where(eq(label.id, id)).returning({ name: label.name })
    if (!deleted) throw new KensaError('not_found', 'There is no label with this id.')
    const subject = { kind: 'label', id, name: deleted.name } as const
    await recordAudit(tx, ctx, { action: 'label.deleted', subject, before: { name: deleted.name, frameCount } })
  })
}
