import type { AuditEvent } from '@kensa/contract/audit'
import type { Origin } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { member } from '@kensa/db/schema/member'
import { inTransaction } from '@kensa/db/transaction'
import { eq } from 'drizzle-orm'

/** Who changed something about their account, from where. */
export type Person = { userId: string; name: string; email: string; requestId: string; origin: Origin }

/** Writes an event of a person's account to the log of one organization. */
export async function recordIn(authDb: Db, orgId: string, person: Person, event: AuditEvent): Promise<void> {
  const { userId, requestId, origin } = person
  await inTransaction(authDb, (tx) => recordAudit(tx, { orgId, actor: { kind: 'user', userId }, requestId, origin }, event))
}

/** What makes an account safer or less safe concerns every organization that the person may enter. */
export async function recordEverywhere(authDb: Db, person: Person, event: AuditEvent): Promise<void> {
  const rows = await authDb.select({ orgId: member.organizationId }).from(member).where(eq(member.userId, person.userId))
  for (const { orgId } of rows) await recordIn(authDb, orgId, person, event)
}
