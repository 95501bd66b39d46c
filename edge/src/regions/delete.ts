import type { OrgContext } from '@kensa/contract/context'
import { actorText } from '@kensa/db/actor-text'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { region } from '@kensa/db/schema/region'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import { lockItemOf, settleFromSubject } from '../reviews/settle-from-subject.ts'
import { remembered } from '../reviews/subjects/region.ts'
import { auditedRegion } from './audited.ts'
import { findRegion, lockRegion } from './find.ts'

/** A person's region goes. A machine's one stays as rejected, so that the machine doesn't propose it again. */
export async function deleteRegion(db: Db, ctx: OrgContext, id: string, version: number): Promise<void> {
  await withOrg(db, ctx, async (tx) => {
    const item = await lockItemOf(tx, (await findRegion(tx, id)).verdictId)
    const before = await lockRegion(tx, id, version)
    if (before.verdictId === null) {
      await tx.delete(region).where(eq(region.id, id))
    } else {
      if (before.state === 'rejected' && before.version > 1) return
      await tx
        .update(region)
        .set({ state: 'rejected', version: version + 1, changedBy: actorText(ctx.actor), changedAt: new Date() })
        .where(eq(region.id, id))
      const made = { state: 'rejected' as const }
      const after = { ...before, ...made, version: version + 1 }
      const changes = { before: remembered(before, made), after: remembered(after, made) }
      await settleFromSubject(tx, ctx, item, { outcome: 'rejected', ...changes, wrong: true })
    }
    await recordAudit(tx, ctx, { action: 'region.deleted', subject: { kind: 'region', id }, before: auditedRegion(before) })
  })
}
