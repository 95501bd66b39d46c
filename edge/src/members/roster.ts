import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { mayGrant, type Role } from '@kensa/contract/scopes'
import type { Db, Tx } from '@kensa/db/client/types'
import { member } from '@kensa/db/schema/member'
import { organization } from '@kensa/db/schema/organization'
import { inTransaction } from '@kensa/db/transaction'
import { and, eq } from 'drizzle-orm'
import { storedRole } from './present.ts'

export type Roster = { id: string; userId: string; role: Role }[]

/** Changes of one organization's roster happen one after another, so that two owners cannot demote each other at once. */
export async function withRoster<T>(authDb: Db, orgId: string, change: (tx: Tx, roster: Roster) => Promise<T>): Promise<T> {
  return inTransaction(authDb, async (tx) => {
    await tx.select({ id: organization.id }).from(organization).where(eq(organization.id, orgId)).for('update')
    const rows = await tx
      .select({ id: member.id, userId: member.userId, role: member.role })
      .from(member)
      .where(eq(member.organizationId, orgId))
    return change(
      tx,
      rows.map((row) => ({ ...row, role: storedRole(row.role) })),
    )
  })
}

export function memberCondition(orgId: string, memberId: string) {
  return and(eq(member.organizationId, orgId), eq(member.id, memberId))
}

/** The role with which the caller acts on others. A key acts as an admin: it may not touch owners. */
export function callerRole(ctx: OrgContext, roster: Roster): Role {
  const { actor } = ctx
  if (actor.kind !== 'user') return 'admin'
  const own = roster.find((row) => row.userId === actor.userId)
  if (!own) throw new KensaError('forbidden', 'You are no longer a member of this organization.')
  return own.role
}

export function findMember(roster: Roster, memberId: string): Roster[number] {
  const found = roster.find((row) => row.id === memberId)
  if (!found) throw new KensaError('not_found', 'There is no member with this id.')
  return found
}

export function refuseAbove(own: Role, role: Role): void {
  if (!mayGrant(own, role)) throw new KensaError('forbidden', `As ${own} you may not give, change or take away the role ${role}.`)
}

export function refuseLosingLastOwner(roster: Roster, leaving: Roster[number]): void {
  const owners = roster.filter((row) => row.role === 'owner')
  if (leaving.role !== 'owner' || owners.length > 1) return
  throw new KensaError('conflict', 'An organization keeps at least one owner. Make another member an owner first.')
}
