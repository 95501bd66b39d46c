import type { Scope } from '@kensa/contract/scopes'
import { sql } from 'drizzle-orm'
import { check, customType, foreignKey, index, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, instant, tenantId } from './columns.ts'
import { organization } from './organization.ts'

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

export const apiKey = pgTable(
  'api_key',
  {
    ...tenantId(),
    name: text('name').notNull(),
    /** SHA-256 of the secret; the secret itself is nowhere. */
    hash: bytea('hash').notNull(),
    hint: text('hint').notNull(),
    scopes: text('scopes').array().$type<Scope[]>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    expiresAt: instant('expires_at'),
    revokedAt: instant('revoked_at'),
    lastUsedAt: instant('last_used_at'),
    lastUsedAddress: text('last_used_address'),
    /** After a rotation the old secret works on until the overlap ends. */
    previousHash: bytea('previous_hash'),
    previousHint: text('previous_hint'),
    previousExpiresAt: instant('previous_expires_at'),
    rotatedAt: instant('rotated_at'),
  },
  (t) => [
    primaryKey({ name: 'api_key_pkey', columns: [t.orgId, t.id] }),
    unique('api_key_org_id_hash').on(t.orgId, t.hash),
    foreignKey({ name: 'api_key_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    // The look-up at the door knows no organization yet. Not unique: a global key would tell one tenant of another's rows.
    index('api_key_hash').on(t.hash),
    index('api_key_previous_hash').on(t.previousHash).where(sql`previous_hash is not null`),
    check(
      'api_key_previous_whole',
      sql`(previous_hash is null) = (previous_hint is null) and (previous_hash is null) = (previous_expires_at is null)`,
    ),
  ],
)
