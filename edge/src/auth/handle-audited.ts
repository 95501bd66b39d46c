import { session } from '@kensa/db/schema/session'
import { user } from '@kensa/db/schema/user'
import { eq } from 'drizzle-orm'
import type { Context } from 'hono'
import type { AppEnv } from '../http/app-env.ts'
import { auditedPaths, type IdentityCall, organizationName } from './audited-paths.ts'
import { createAuth, type IdentityNews } from './create-auth.ts'
import { originOf } from './origin.ts'
import { type Person, recordEverywhere, recordIn } from './record-identity.ts'

/** Lets the sign-in library answer, and writes to the log what it changed. */
export async function handleAudited(c: Context<AppEnv>): Promise<Response> {
  const news: IdentityNews = { sessionIds: [], resetUserIds: [] }
  const auth = createAuth({ env: c.env, db: c.var.db, authDb: c.var.authDb, defer: c.var.defer, news })
  const path = c.req.path.slice('/api/auth'.length)
  const record = c.req.method === 'POST' ? auditedPaths[path] : undefined
  const before = record && (await callBefore(c, auth))
  const response = await auth.handler(c.req.raw)
  if (record && before && response.ok) await record({ ...before, answer: await jsonOf(response.clone()) })
  // Some changes of an account renew the session they were made in.
  await recordNews(c, before ? { ...news, sessionIds: [] } : news)
  return response
}

type Before = Omit<IdentityCall, 'answer'>

/** Undefined when nobody is signed in: then the library refuses, or a sign-in is under way, which the news tell. */
async function callBefore(c: Context<AppEnv>, auth: ReturnType<typeof createAuth>): Promise<Before | undefined> {
  const found = await auth.api.getSession({ headers: c.req.raw.headers })
  if (!found) return undefined
  const { authDb, requestId } = c.var
  const { id: userId, name, email, twoFactorEnabled } = found.user
  const activeOrgId = found.session.activeOrganizationId ?? null
  return {
    authDb,
    person: { userId, name, email, requestId, origin: originOf(c.req.raw.headers, { name, email }) },
    activeOrgId,
    twoFactorEnabled: twoFactorEnabled ?? false,
    orgName: activeOrgId === null ? undefined : await organizationName(authDb, activeOrgId),
    body: await jsonOf(c.req.raw.clone()),
  }
}

/** A session that a second factor has taken back is no sign-in. */
async function recordNews(c: Context<AppEnv>, news: IdentityNews): Promise<void> {
  const { authDb } = c.var
  for (const id of news.sessionIds) {
    const [opened] = await authDb
      .select({ userId: session.userId, orgId: session.activeOrganizationId })
      .from(session)
      .where(eq(session.id, id))
    const person = opened && (await personOf(c, opened.userId))
    if (!person || !opened.orgId) continue
    const subject = { kind: 'user', id: person.userId, name: person.email } as const
    await recordIn(authDb, opened.orgId, person, { action: 'account.signed_in', subject, after: { by: methodOf(c.req.path) } })
  }
  for (const userId of news.resetUserIds) {
    const person = await personOf(c, userId)
    if (!person) continue
    const subject = { kind: 'user', id: userId, name: person.email } as const
    await recordEverywhere(authDb, person, { action: 'account.password_reset', subject })
  }
}

async function personOf(c: Context<AppEnv>, userId: string): Promise<Person | undefined> {
  const [row] = await c.var.authDb.select({ name: user.name, email: user.email }).from(user).where(eq(user.id, userId))
  return row && { userId, ...row, requestId: c.var.requestId, origin: originOf(c.req.raw.headers, row) }
}

function methodOf(path: string): string {
  if (path.includes('/passkey/')) return 'passkey'
  if (path.includes('/two-factor/')) return 'password and second factor'
  if (path.includes('/verify-email')) return 'verified address'
  return 'password'
}

async function jsonOf(message: Request | Response): Promise<unknown> {
  try {
    return await message.json()
  } catch {
    return undefined
  }
}
