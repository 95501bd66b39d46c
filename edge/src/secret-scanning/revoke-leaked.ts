import { type Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { apiKey } from '@kensa/db/schema/api-key'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'
import { lockApiKey } from '../api-keys/find.ts'
import { type FoundKey, findKeyBySecret } from '../api-keys/find-by-secret.ts'
import type { KeyEnv } from '../api-keys/secret.ts'
import { leakedKeyMail } from '../mails/leaked-key.ts'
import type { QueuedMail } from '../mails/queue-mail.ts'
import { queueMailToAdmins } from '../mails/queue-mail-to-admins.ts'

export type Leak = { token: string; url: string | undefined; source: string | undefined }

type Doors = { db: Db; publicUrl: string; requestId: string }
export type Revoked = { orgId: string; mails: QueuedMail[] }

/**
 * Ends a secret that was found in public: the whole key, or only the old secret when that is the one. Undefined when there is no such
 * key; a key that ended before is a true find too, and is left as it is.
 */
export async function revokeLeaked({ db, publicUrl, requestId }: Doors, keyEnv: KeyEnv, leak: Leak): Promise<Revoked | undefined> {
  const found = await findKeyBySecret(db, keyEnv, leak.token)
  if (!found) return undefined
  const ctx = { orgId: found.orgId, actor: { kind: 'system' }, requestId } as const
  const mails = await withOrg(db, ctx, async (tx) => {
    const key = await lockApiKey(tx, found.id)
    if (key.revokedAt || hasEnded(found)) return []
    const ends = found.previousExpiresAt ? { previousExpiresAt: sql`now()` } : { revokedAt: sql`now()` }
    await tx.update(apiKey).set(ends).where(eq(apiKey.id, found.id))
    const hint = found.previousExpiresAt ? key.previousHint : key.hint
    await recordAudit(tx, ctx, {
      action: 'api_key.leaked',
      subject: { kind: 'apiKey', id: found.id, name: key.name },
      before: { hint, revoked: false },
      after: { hint, revoked: true, foundAt: leak.url ?? null, source: leak.source ?? null },
    })
    const facts = { keyName: key.name, hint: hint ?? '', foundAt: leak.url, url: `${publicUrl}/settings/api-keys` }
    return queueMailToAdmins(tx, ctx, (admin) => leakedKeyMail(admin, facts))
  })
  return { orgId: found.orgId, mails }
}

function hasEnded({ expiresAt, previousExpiresAt }: FoundKey): boolean {
  return [expiresAt, previousExpiresAt].some((end) => end !== null && end.getTime() <= Date.now())
}
