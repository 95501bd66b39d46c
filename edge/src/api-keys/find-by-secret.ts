import type { Db } from '@kensa/db/client/types'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { hashSecret } from './hash-secret.ts'
import { isWellFormedSecret, type KeyEnv } from './secret.ts'

const instant = z.coerce.date().nullable()
const foundKey = z
  .object({
    org_id: z.uuid(),
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(z.string()),
    expires_at: instant,
    revoked_at: instant,
    last_used_at: instant,
    previous_expires_at: instant,
  })
  .transform((row) => ({
    orgId: row.org_id,
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
    /** Set when this is the secret before the last rotation: when its overlap ends. */
    previousExpiresAt: row.previous_expires_at,
  }))
export type FoundKey = z.output<typeof foundKey>

/** The key of a secret in whichever organization; whether it still works is for the caller to judge. */
export async function findKeyBySecret(db: Db, keyEnv: KeyEnv, secret: string): Promise<FoundKey | undefined> {
  // A mistyped or foreign key is told apart without asking the database.
  if (!isWellFormedSecret(secret, keyEnv)) return undefined
  const { rows } = await db.execute(sql`select * from find_api_key(${await hashSecret(secret)})`)
  return z.array(foundKey).parse(rows)[0]
}
