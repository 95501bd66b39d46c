import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { member } from '@kensa/db/schema/member'
import { session } from '@kensa/db/schema/session'
import { user } from '@kensa/db/schema/user'
import { and, eq } from 'drizzle-orm'
import { callerRole, findMember, memberCondition, refuseAbove, refuseLosingLastOwner, withRoster } from './roster.ts'

/** The person's sessions stay signed in, but no longer in this organization. */
export async function removeMember(authDb: Db, ctx: OrgContext, memberId: string): Promise<void> {
  await withRoster(authDb, ctx.orgId, async (tx, roster) => {
    const target = findMember(roster, memberId)
    refuseAbove(callerRole(ctx, roster), target.role)
    refuseLosingLastOwner(roster, target)
    const [person] = await tx.select({ name: user.name, email: user.email }).from(user).where(eq(user.id, target.userId))
    await tx.delete(member).where(memberCondition(ctx.orgId, memberId))
    await tx
      .update(session)
      .set({ activeOrganizationId: null })
      .where(and(eq(session.userId, target.userId), eq(session.activeOrganizationId, ctx.orgId)))
    await recordAudit(tx, ctx, {
      action: 'member.removed',
      subject: { kind: 'member', id: memberId, name: person?.email },
      before: { name: person?.name, role: target.role },
    })
  })
}
