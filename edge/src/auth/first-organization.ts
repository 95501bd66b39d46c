import { newUuid } from '@kensa/contract/ids'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { invitation } from '@kensa/db/schema/invitation'
import { member } from '@kensa/db/schema/member'
import { organization } from '@kensa/db/schema/organization'
import { project } from '@kensa/db/schema/project'
import { user } from '@kensa/db/schema/user'
import { inTransaction } from '@kensa/db/transaction'
import { withOrg } from '@kensa/db/with-org'
import { and, asc, eq, gt, sql } from 'drizzle-orm'

type Doors = { db: Db; authDb: Db }
type Person = { id: string; name: string; email: string }

/** Whoever comes uninvited starts in an organization of their own. The row lock makes two sign-ins at once give one. */
export async function giveFirstOrganization({ db, authDb }: Doors, person: Person, askedName?: string): Promise<string | undefined> {
  const orgId = await inTransaction(authDb, async (tx) => {
    await tx.select({ id: user.id }).from(user).where(eq(user.id, person.id)).for('update')
    const [joined] = await tx.select({ id: member.id }).from(member).where(eq(member.userId, person.id)).limit(1)
    if (joined) return undefined
    const [invited] = await tx.select({ id: invitation.id }).from(invitation).where(openFor(person.email)).limit(1)
    if (invited) return undefined
    const id = newUuid()
    const name = askedName ?? `${person.name}’s organisation`
    await tx.insert(organization).values({ id, name, slug: newUuid() })
    await tx.insert(member).values({ id: newUuid(), organizationId: id, userId: person.id, role: 'owner' })
    const origin = { actorName: person.name, actorEmail: person.email, address: null, userAgent: null }
    const ctx = { orgId: id, actor: { kind: 'user', userId: person.id }, origin } as const
    await recordAudit(tx, ctx, { action: 'organization.created', subject: { kind: 'organization', id, name } })
    return id
  })
  if (orgId !== undefined) await giveDefaultProject(db, orgId)
  return orgId
}

/** The organization that a new session starts in: the one that the person joined first, else one of their own. */
export async function chooseOrganization(doors: Doors, userId: string): Promise<string | null> {
  const first = await firstMembership(doors.authDb, userId)
  if (first !== undefined) return first
  const [person] = await doors.authDb.select({ id: user.id, name: user.name, email: user.email }).from(user).where(eq(user.id, userId))
  if (!person) return null
  return (await giveFirstOrganization(doors, person)) ?? (await firstMembership(doors.authDb, userId)) ?? null
}

export async function giveDefaultProject(db: Db, orgId: string): Promise<void> {
  await withOrg(db, { orgId }, (tx) => tx.insert(project).values({ orgId, id: newUuid(), name: 'Default' }).onConflictDoNothing())
}

async function firstMembership(authDb: Db, userId: string): Promise<string | undefined> {
  const [row] = await authDb
    .select({ id: member.organizationId })
    .from(member)
    .where(eq(member.userId, userId))
    .orderBy(asc(member.createdAt), asc(member.id))
    .limit(1)
  return row?.id
}

function openFor(email: string) {
  return and(eq(invitation.email, email.toLowerCase()), eq(invitation.status, 'pending'), gt(invitation.expiresAt, sql`now()`))
}
