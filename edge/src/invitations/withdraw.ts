import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { invitation } from '@kensa/db/schema/invitation'
import { inTransaction } from '@kensa/db/transaction'
import { and, eq } from 'drizzle-orm'

export async function withdrawInvitation(authDb: Db, ctx: OrgContext, id: string): Promise<void> {
  await inTransaction(authDb, async (tx) => {
    const [withdrawn] = await tx
      .update(invitation)
      .set({ status: 'canceled' })
      .where(and(eq(invitation.organizationId, ctx.orgId), eq(invitation.id, id), eq(invitation.status, 'pending')))
      .returning({ email: invitation.email, role: invitation.role })
    if (!withdrawn) throw new KensaError('not_found', 'There is no open invitation with this id.')
    await recordAudit(tx, ctx, {
      action: 'invitation.withdrawn',
      subject: { kind: 'invitation', id, name: withdrawn.email },
      before: { role: withdrawn.role },
    })
  })
}
