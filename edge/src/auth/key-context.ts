import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { scopeSchema } from '@kensa/contract/scopes'
import { apiKey } from '@kensa/db/schema/api-key'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Context } from 'hono'
import { findKeyBySecret } from '../api-keys/find-by-secret.ts'
import type { AppEnv } from '../http/app-env.ts'
import { originOf } from './origin.ts'

export async function contextOfKey(c: Context<AppEnv>, secret: string): Promise<OrgContext> {
  const key = await findKeyBySecret(c.var.db, c.env.KEY_ENV, secret)
  if (!key) throw refused('There is no such API key. Was it copied whole?')
  if (key.revokedAt) throw refused('This API key was revoked.')
  if (hasEnded(key.expiresAt)) throw refused('This API key has expired.')
  if (hasEnded(key.previousExpiresAt)) throw refused('This secret was replaced by a rotation, and its overlap has ended.')
  if (isOlderThanThisMinute(key.lastUsedAt)) c.var.defer(() => noteUse(c, key.orgId, key.id))
  // Scopes that this version does not know are no use to anybody.
  const scopes = new Set(key.scopes.flatMap((scope) => scopeSchema.safeParse(scope).data ?? []))
  const origin = originOf(c.req.raw.headers, { name: key.name })
  return { orgId: key.orgId, actor: { kind: 'apiKey', apiKeyId: key.id }, scopes, requestId: c.var.requestId, origin }
}

/** To the minute, so that a busy key does not write at every request. */
async function noteUse(c: Context<AppEnv>, orgId: string, id: string): Promise<void> {
  const stale = or(isNull(apiKey.lastUsedAt), lt(apiKey.lastUsedAt, sql`date_trunc('minute', now())`))
  await withOrg(c.var.db, { orgId }, (tx) =>
    tx
      .update(apiKey)
      .set({ lastUsedAt: sql`date_trunc('minute', now())`, lastUsedAddress: c.req.header('cf-connecting-ip') ?? null })
      .where(and(eq(apiKey.id, id), stale)),
  )
}

function hasEnded(at: Date | null): boolean {
  return at !== null && at.getTime() <= Date.now()
}

function isOlderThanThisMinute(at: Date | null): boolean {
  return at === null || at.getTime() < Math.floor(Date.now() / 60_000) * 60_000
}

function refused(detail: string): KensaError {
  return new KensaError('unauthenticated', detail)
}
