import type { Invitation } from '@kensa/contract/api/members'
import { toId } from '@kensa/contract/ids'
import { storedRole } from '../members/present.ts'

export type InvitationRow = { id: string; email: string; role: string; expiresAt: Date }

export function presentInvitation(row: InvitationRow): Invitation {
  return { id: toId('invitation', row.id), email: row.email, role: storedRole(row.role), expiresAt: row.expiresAt.toISOString() }
}
