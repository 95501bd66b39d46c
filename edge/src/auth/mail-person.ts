import type { Db } from '@kensa/db/client/types'
import { invitation } from '@kensa/db/schema/invitation'
import { member } from '@kensa/db/schema/member'
import { inTransaction } from '@kensa/db/transaction'
import { and, eq } from 'drizzle-orm'
import { queueMail, sendQueuedMail } from '../mails/queue-mail.ts'
import type { Mail, SendMail } from '../ports/mail/mail.ts'

type Doors = { db: Db; authDb: Db; sendMail: SendMail }

/** As long as the links of sign-in work. */
const goodForMs = 3600 * 1000

/**
 * A mail about the person's own account. It waits in the outbox of an organization of theirs (or the one that invited them), so that a
 * mail server which is away for a while does not cost them the link.
 */
export async function mailPerson({ db, authDb, sendMail }: Doors, person: { id: string; email: string }, mail: Mail): Promise<void> {
  const orgId = await organizationFor(authDb, person)
  if (orgId === undefined) return sendMail(mail)
  const queued = await inTransaction(authDb, (tx) => queueMail(tx, { orgId }, mail, { goodForMs }))
  await sendQueuedMail({ db, sendMail }, { orgId }, queued)
}

async function organizationFor(authDb: Db, person: { id: string; email: string }): Promise<string | undefined> {
  const [joined] = await authDb.select({ id: member.organizationId }).from(member).where(eq(member.userId, person.id)).limit(1)
  if (joined) return joined.id
  const [invited] = await authDb
    .select({ id: invitation.organizationId })
    .from(invitation)
    .where(and(eq(invitation.email, person.email.toLowerCase()), eq(invitation.status, 'pending')))
    .limit(1)
  return invited?.id
}
