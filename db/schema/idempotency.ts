import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt } from './columns.ts'
import { organization } from './organization.ts'

/** Answers kept for a day, so that a repeated request gets the first one's answer. */
export const idempotency = pgTable(
  'idempotency',
  {
    orgId: uuid('org_id').notNull(),
    actor: text('actor').notNull(),
    key: text('key').notNull(),
    route: text('route').notNull(),
    requestHash: text('request_hash').notNull(),
    /** HTTP status of the answer; null while the first request is under way. */
    status: integer('status'),
    body: jsonb('body').$type<unknown>(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'idempotency_pkey', columns: [t.orgId, t.actor, t.route, t.key] }),
    foreignKey({ name: 'idempotency_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    index('idempotency_created_at').on(t.createdAt),
  ],
)
