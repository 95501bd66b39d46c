import type { ApiKey } from '@kensa/contract/api/api-keys'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { withOrg } from '@kensa/db/with-org'
import { sql } from 'drizzle-orm'
import { findApiKey, lockApiKey, refuseRevoked } from './find.ts'
import { hashSecret } from './hash-secret.ts'
import { makerOf, refuseOutliving, refuseScopesBeyond } from './maker.ts'
import { presentApiKey } from './present.ts'
import { hintOf, type KeyEnv, mintSecret } from './secret.ts'

/**
 * Gives a key a new secret at once; the old one works on until the overlap ends. Never more than two work: a rotation during an overlap
 * is refused, unless it ends both old secrets now.
 */
export async function rotateApiKey(
  db: Db,
  ctx: OrgContext,
  keyEnv: KeyEnv,
  id: string,
  { overlapSeconds }: { overlapSeconds: number },
): Promise<{ apiKey: ApiKey; secret: string }> {
  const secret = mintSecret(keyEnv)
  const hash = await hashSecret(secret)
  const rotated = await withOrg(db, ctx, async (tx) => {
    const key = await lockApiKey(tx, id)
    refuseRevoked(key)
    refuseExpired(key.expiresAt)
    // Whoever rotates gets the secret, and with it all that the key may do, for as long as it may.
    refuseScopesBeyond(ctx, key.scopes)
    refuseOutliving(await makerOf(tx, ctx), key.expiresAt)
    const { previous } = presentApiKey(key)
    if (previous && overlapSeconds > 0) throw stillOverlapping(previous.expiresAt)
    const until = new Date(Date.now() + overlapSeconds * 1000)
    await tx.execute(sql`select rotate_api_key(${id}, ${hash}, ${hintOf(secret)}, ${until.toISOString()})`)
    const row = await findApiKey(tx, id)
    await recordAudit(tx, ctx, {
      action: 'api_key.rotated',
      subject: { kind: 'apiKey', id, name: key.name },
      before: { hint: key.hint },
      after: { hint: row.hint, overlapUntil: overlapSeconds > 0 ? until.toISOString() : null },
    })
    return row
  })
  return { apiKey: presentApiKey(rotated), secret }
}

function refuseExpired(expiresAt: Date | null): void {
  if (!expiresAt || expiresAt.getTime() > Date.now()) return
  throw new KensaError('conflict', `The key ended at ${expiresAt.toISOString()}. Move its end first, or create a new one.`)
}

function stillOverlapping(until: string): KensaError {
  const message = `must be 0 while the secret before the present one still works (until ${until})`
  return new KensaError('conflict', `overlapSeconds: ${message}`, { fields: [{ path: 'overlapSeconds', message }] })
}
