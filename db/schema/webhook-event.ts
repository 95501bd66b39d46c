import type { EventType } from '@kensa/contract/events'
import { foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, tenantId } from './columns.ts'
import { organization } from './organization.ts'

/** An event that somebody listens to. */
export const webhookEvent = pgTable(
  'webhook_event',
  {
    ...tenantId(),
    type: text('type').$type<EventType>().notNull(),
    /** As it is sent, byte for byte, at every try and to every endpoint. */
    body: text('body').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'webhook_event_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'webhook_event_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    index('webhook_event_created_at').on(t.createdAt),
  ],
)
