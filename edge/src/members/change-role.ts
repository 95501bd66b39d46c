import type { Member } from '@kensa/contract/api/members'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Role } from '@kensa/contract/scopes'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { member } from '@kensa/db/schema/member'
import { user } from '@kensa/db/schema/user'
import { eq } from 'drizzle-orm'
import { presentMember } from './present.ts'
import { callerRole, findMember, memberCondition, refuseAbove, refuseLosingLastOwner, withRoster } from './roster.ts'

export async function changeMemberRole(authDb: Db, ctx: OrgContext, memberId: string, role: Role): Promise<Member> {
  return withRoster(authDb, ctx.orgId, async (tx, roster) => {
    const target = findMember(roster, memberId)
    const own = callerRole(ctx, roster)
    refuseAbove(own, target.role)
    refuseAbove(own, role)
    if (role !== 'owner') refuseLosingLastOwner(roster, target)
    await tx.update(member).set({ role }).where(memberCondition(ctx.orgId, memberId))
    const [row] = await tx
      .select({ id: member.id, userId: member.userId, name: user.name, email: user.email, role: member.role, joinedAt: member.createdAt })
      .from(member)
      .innerJoin(user, eq(user.id, member.userId))
      .where(memberCondition(ctx.orgId, memberId))
    if (!row) throw new KensaError('not_found', 'There is no member with this id.')
    if (role !== target.role)
      await recordAudit(tx, ctx, {
        action: 'member.role_changed',
        subject: { kind: 'member', id: memberId, name: row.email },
        before: { role: target.role },
        after: { role },
      })
    return presentMember(row)
  })
}
