import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { scopesOfRole } from '@kensa/contract/scopes'
import { member } from '@kensa/db/schema/member'
import { and, eq } from 'drizzle-orm'
import type { Context } from 'hono'
import type { AppEnv } from '../http/app-env.ts'
import { storedRole } from '../members/present.ts'
import { createAuth } from './create-auth.ts'
import { originOf } from './origin.ts'

/** Cookies come along when the session was prolonged. */
export async function contextOfSession(c: Context<AppEnv>): Promise<{ ctx: OrgContext; setCookies: string[] }> {
  if (c.req.header('cookie') === undefined) throw new KensaError('unauthenticated', 'Sign in, or send an API key as a bearer token.')
  const auth = createAuth({ env: c.env, db: c.var.db, authDb: c.var.authDb, defer: c.var.defer })
  const { response: found, headers } = await auth.api.getSession({ headers: c.req.raw.headers, returnHeaders: true })
  if (!found) throw new KensaError('unauthenticated', 'The session has ended. Sign in again.')
  const userId = found.user.id
  const orgId = found.session.activeOrganizationId
  if (!orgId) throw new KensaError('forbidden', 'No organization is chosen. Accept an invitation or create an organization first.')
  const [membership] = await c.var.authDb
    .select({ role: member.role })
    .from(member)
    .where(and(eq(member.organizationId, orgId), eq(member.userId, userId)))
  if (!membership) throw new KensaError('forbidden', 'You are no longer a member of the chosen organization. Choose another one.')
  const scopes = new Set(scopesOfRole[storedRole(membership.role)])
  const origin = originOf(c.req.raw.headers, found.user)
  const ctx: OrgContext = { orgId, actor: { kind: 'user', userId }, scopes, requestId: c.var.requestId, origin }
  return { ctx, setCookies: headers.getSetCookie() }
}
