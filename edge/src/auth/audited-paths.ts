import type { AuditAction, AuditEvent } from '@kensa/contract/audit'
import type { Db } from '@kensa/db/client/types'
import { organization } from '@kensa/db/schema/organization'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { type Person, recordEverywhere, recordIn } from './record-identity.ts'

/** A call of the sign-in library by someone signed in, as it was before, and what came of it. */
export type IdentityCall = {
  authDb: Db
  person: Person
  activeOrgId: string | null
  twoFactorEnabled: boolean
  /** Name of the active organization before the call. */
  orgName: string | undefined
  body: unknown
  answer: unknown
}

type Recorder = (call: IdentityCall) => Promise<void>

/** The library's endpoints that change something of consequence, and what each leaves in the log. */
export const auditedPaths: Readonly<Record<string, Recorder>> = {
  '/sign-out': (call) => inActive(call, 'account.signed_out'),
  '/change-password': (call) => everywhere(call, 'account.password_changed'),
  '/revoke-session': (call) => everywhere(call, 'account.sessions_ended'),
  '/revoke-sessions': (call) => everywhere(call, 'account.sessions_ended'),
  '/revoke-other-sessions': (call) => everywhere(call, 'account.sessions_ended'),
  // The first code that fits turns it on; later ones are sign-ins.
  '/two-factor/verify-totp': async (call) => (call.twoFactorEnabled ? undefined : everywhere(call, 'account.two_factor_enabled')),
  '/two-factor/disable': (call) => everywhere(call, 'account.two_factor_disabled'),
  '/two-factor/generate-backup-codes': (call) => everywhere(call, 'account.backup_codes_renewed'),
  '/passkey/verify-registration': (call) => everywhere(call, 'account.passkey_added'),
  '/passkey/delete-passkey': (call) => everywhere(call, 'account.passkey_removed'),
  '/update-user': renamedPerson,
  '/organization/create': (call) => inNamed(call, call.answer, 'organization.created'),
  '/organization/update': renamedOrganization,
  '/organization/set-active': (call) => inNamed(call, call.answer, 'account.organization_entered'),
  '/organization/leave': leftOrganization,
  '/organization/accept-invitation': joinedOrganization,
  '/organization/reject-invitation': declinedInvitation,
}

const namedSchema = z.object({ id: z.uuid(), name: z.string() })
const renameSchema = z.object({ name: z.string() })
const joinedSchema = z.object({ member: z.object({ id: z.uuid(), organizationId: z.uuid(), role: z.string() }) })
const declinedSchema = z.object({ invitation: z.object({ id: z.uuid(), organizationId: z.uuid(), email: z.string(), role: z.string() }) })
const leftSchema = z.object({ organizationId: z.uuid().optional() })

function aboutPerson({ person }: IdentityCall, action: AuditAction): AuditEvent {
  return { action, subject: { kind: 'user', id: person.userId, name: person.email } }
}

async function everywhere(call: IdentityCall, action: AuditAction): Promise<void> {
  await recordEverywhere(call.authDb, call.person, aboutPerson(call, action))
}

async function inActive(call: IdentityCall, action: AuditAction): Promise<void> {
  if (call.activeOrgId) await recordIn(call.authDb, call.activeOrgId, call.person, aboutPerson(call, action))
}

async function inNamed(call: IdentityCall, named: unknown, action: AuditAction): Promise<void> {
  const found = namedSchema.safeParse(named)
  if (!found.success) return
  const { id, name } = found.data
  await recordIn(call.authDb, id, call.person, { action, subject: { kind: 'organization', id, name } })
}

async function renamedPerson(call: IdentityCall): Promise<void> {
  const wish = renameSchema.safeParse(call.body)
  if (!wish.success || wish.data.name === call.person.name) return
  const event = { ...aboutPerson(call, 'account.renamed'), before: { name: call.person.name }, after: { name: wish.data.name } }
  await recordEverywhere(call.authDb, call.person, event)
}

async function renamedOrganization(call: IdentityCall): Promise<void> {
  const renamed = namedSchema.safeParse(call.answer)
  if (!renamed.success) return
  const { id, name } = renamed.data
  const before = id === call.activeOrgId ? call.orgName : undefined
  if (before === name) return
  await recordIn(call.authDb, id, call.person, {
    action: 'organization.renamed',
    subject: { kind: 'organization', id, name },
    before: before === undefined ? undefined : { name: before },
    after: { name },
  })
}

async function leftOrganization(call: IdentityCall): Promise<void> {
  const orgId = leftSchema.safeParse(call.body).data?.organizationId ?? call.activeOrgId
  if (orgId) await recordIn(call.authDb, orgId, call.person, aboutPerson(call, 'member.left'))
}

async function joinedOrganization(call: IdentityCall): Promise<void> {
  const joined = joinedSchema.safeParse(call.answer)
  if (!joined.success) return
  const { id, organizationId, role } = joined.data.member
  const subject = { kind: 'member', id, name: call.person.email } as const
  await recordIn(call.authDb, organizationId, call.person, { action: 'member.joined', subject, after: { role } })
}

async function declinedInvitation(call: IdentityCall): Promise<void> {
  const declined = declinedSchema.safeParse(call.answer)
  if (!declined.success) return
  const { id, organizationId, email, role } = declined.data.invitation
  const subject = { kind: 'invitation', id, name: email } as const
  await recordIn(call.authDb, organizationId, call.person, { action: 'invitation.declined', subject, before: { role } })
}

export async function organizationName(authDb: Db, orgId: string): Promise<string | undefined> {
  const [row] = await authDb.select({ name: organization.name }).from(organization).where(eq(organization.id, orgId))
  return row?.name
}
