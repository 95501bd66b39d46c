import type { AttemptOutcome } from '@kensa/contract/api/webhooks'
import { boolean, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, tenantId } from './columns.ts'
import { webhookDelivery } from './webhook-delivery.ts'

/** One try of a delivery: what was sent and what came back, without secrets. */
export const webhookAttempt = pgTable(
  'webhook_attempt',
  {
    ...tenantId(),
    deliveryId: uuid('delivery_id').notNull(),
    number: integer('number').notNull(),
    startedAt: instant('started_at').notNull(),
    durationMs: integer('duration_ms').notNull(),
    outcome: text('outcome').$type<AttemptOutcome>().notNull(),
    status: integer('status'),
    detail: text('detail'),
    requestHeaders: jsonb('request_headers').$type<Record<string, string>>().notNull(),
    responseHeaders: jsonb('response_headers').$type<Record<string, string>>().notNull(),
    responseBody: text('response_body').notNull(),
    responseBodyIsCut: boolean('response_body_is_cut').notNull(),
  },
  (t) => [
    primaryKey({ name: 'webhook_attempt_pkey', columns: [t.orgId, t.id] }),
    foreignKey({
      name: 'webhook_attempt_delivery',
      columns: [t.orgId, t.deliveryId],
      foreignColumns: [webhookDelivery.orgId, webhookDelivery.id],
    }).onDelete('cascade'),
    index('webhook_attempt_delivery_id').on(t.orgId, t.deliveryId, t.number),
  ],
)
