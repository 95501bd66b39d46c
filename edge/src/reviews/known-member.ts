import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { orgMember } from '@kensa/db/schema/org-member'
import { eq } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'

/** The stored id of somebody of this organization. */
export async function knownMember(tx: Tx, id: string): Promise<string> {
  const userId = uuidOf('user', id)
  const [member] = await tx.select({ userId: orgMember.userId }).from(orgMember).where(eq(orgMember.userId, userId))
  if (member) return userId
  const message = 'is nobody of this organization'
  throw new KensaError('not_found', `assigneeId: ${message}`, { fields: [{ path: 'assigneeId', message }] })
}
