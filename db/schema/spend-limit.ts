import { sql } from 'drizzle-orm'
import { bigint, check, foreignKey, pgTable, primaryKey, unique, uuid } from 'drizzle-orm/pg-core'
import { apiKey } from './api-key.ts'
import { instant, tenantId } from './columns.ts'
import { organization } from './organization.ts'

/** What may be used in a calendar month (UTC), before credit: by the whole organization, or by one API key. No row: no such limit. */
export const spendLimit = pgTable(
  'spend_limit',
  {
    ...tenantId(),
    apiKeyId: uuid('api_key_id'),
    monthlyLimitMicros: bigint('monthly_limit_micros', { mode: 'number' }).notNull(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'spend_limit_pkey', columns: [t.orgId, t.id] }),
    unique('spend_limit_once').on(t.orgId, t.apiKeyId).nullsNotDistinct(),
    foreignKey({ name: 'spend_limit_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    foreignKey({ name: 'spend_limit_api_key', columns: [t.orgId, t.apiKeyId], foreignColumns: [apiKey.orgId, apiKey.id] }).onDelete(
      'cascade',
    ),
    check('spend_limit_positive', sql`monthly_limit_micros >= 0`),
  ],
)
