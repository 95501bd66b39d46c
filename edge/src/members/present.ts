import type { Member } from '@kensa/contract/api/members'
import { toId } from '@kensa/contract/ids'
import { isRole, type Role } from '@kensa/contract/scopes'

export type MemberRow = { id: string; userId: string; name: string; email: string; role: string; joinedAt: Date }

export function presentMember(row: MemberRow): Member {
  return {
    id: toId('member', row.id),
    userId: toId('user', row.userId),
    name: row.name,
    email: row.email,
    role: storedRole(row.role),
    joinedAt: row.joinedAt.toISOString(),
  }
}

/** A role that this version does not know grants the least. */
export function storedRole(role: string): Role {
  return isRole(role) ? role : 'viewer'
}
