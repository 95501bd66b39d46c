import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { newUuid } from '@kensa/contract/ids'
import type { Role } from '@kensa/contract/scopes'
import type { Tx } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { invitation } from '@kensa/db/schema/invitation'
import { member } from '@kensa/db/schema/member'
import { user } from '@kensa/db/schema/user'
import { and, eq, gt, sql } from 'drizzle-orm'
import { callerRole, type Roster, refuseAbove } from '../members/roster.ts'
import type { InvitationRow } from './present.ts'

const openMax = 100
export const goodForMs = 7 * 24 * 3600 * 1000

export type InvitationWish = { email: string; role: Role; inviterId: string }

/** Writes the invitation. Inviting an address again renews the open one, so that its older link goes on working. */
export async function storeInvitation(tx: Tx, ctx: OrgContext, roster: Roster, wish: InvitationWish): Promise<InvitationRow> {
  refuseAbove(callerRole(ctx, roster), wish.role)
  await refuseMembers(tx, ctx.orgId, wish.email)
  const changes = { role: wish.role, inviterId: wish.inviterId, expiresAt: new Date(Date.now() + goodForMs) }
  const [open, ...others] = await openInvitations(tx, ctx.orgId, wish.email)
  const id = open?.id ?? newUuid()
  if (open) {
    for (const each of [open, ...others]) await tx.update(invitation).set(changes).where(eq(invitation.id, each.id))
  } else {
    await refuseTooMany(tx, ctx.orgId)
    await tx.insert(invitation).values({ id, organizationId: ctx.orgId, email: wish.email, status: 'pending', ...changes })
  }
  await recordAudit(tx, ctx, {
    action: open ? 'invitation.renewed' : 'invitation.created',
    subject: { kind: 'invitation', id, name: wish.email },
    before: open && { role: open.role },
    after: { role: wish.role, expiresAt: changes.expiresAt.toISOString() },
  })
  return { id, email: wish.email, ...changes }
}

function openOf(orgId: string) {
  return and(eq(invitation.organizationId, orgId), eq(invitation.status, 'pending'), gt(invitation.expiresAt, sql`now()`))
}

async function openInvitations(tx: Tx, orgId: string, email: string) {
  return tx
    .select({ id: invitation.id, role: invitation.role })
    .from(invitation)
    .where(and(openOf(orgId), eq(invitation.email, email)))
}

async function refuseMembers(tx: Tx, orgId: string, email: string): Promise<void> {
  const found = await tx
    .select({ id: member.id })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(member.organizationId, orgId), eq(user.email, email)))
  if (found.length > 0) throw new KensaError('conflict', `${email} is already a member of this organization.`)
}

async function refuseTooMany(tx: Tx, orgId: string): Promise<void> {
  if ((await tx.$count(invitation, openOf(orgId))) < openMax) return
  throw new KensaError('conflict', `An organization has at most ${openMax} open invitations. Withdraw one first.`)
}
