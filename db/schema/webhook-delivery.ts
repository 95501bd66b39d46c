import type { AttemptOutcome } from '@kensa/contract/api/webhooks'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, tenantId } from './columns.ts'
import { webhookEndpoint } from './webhook-endpoint.ts'
import { webhookEvent } from './webhook-event.ts'

/** One event on its way to one endpoint. */
export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    ...tenantId(),
    endpointId: uuid('endpoint_id').notNull(),
    eventId: uuid('event_id').notNull(),
    state: text('state', { enum: ['pending', 'delivered', 'failed', 'skipped'] }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Tries since the delivery or its latest replay began: the place in the schedule. */
    step: integer('step').notNull().default(0),
    /** Counts those who took it to send it; only the latest may write what came of it. */
    claim: integer('claim').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at'),
    lastOutcome: text('last_outcome').$type<AttemptOutcome>(),
    lastStatus: integer('last_status'),
    deliveredAt: instant('delivered_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'webhook_delivery_pkey', columns: [t.orgId, t.id] }),
    unique('webhook_delivery_once').on(t.orgId, t.endpointId, t.eventId),
    foreignKey({
      name: 'webhook_delivery_endpoint',
      columns: [t.orgId, t.endpointId],
      foreignColumns: [webhookEndpoint.orgId, webhookEndpoint.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'webhook_delivery_event',
      columns: [t.orgId, t.eventId],
      foreignColumns: [webhookEvent.orgId, webhookEvent.id],
    }).onDelete('cascade'),
    index('webhook_delivery_pending').on(t.orgId, t.endpointId, t.nextAttemptAt).where(sql`state = 'pending'`),
    index('webhook_delivery_endpoint_id').on(t.orgId, t.endpointId, t.id),
    index('webhook_delivery_event_id').on(t.orgId, t.eventId),
    check('webhook_delivery_state', sql`state in ('pending', 'delivered', 'failed', 'skipped')`),
    check('webhook_delivery_next', sql`(state = 'pending') = (next_attempt_at is not null)`),
  ],
)
