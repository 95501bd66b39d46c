import type { WebhookAttempt, WebhookDelivery } from '@kensa/contract/api/webhooks'
import type { EventType } from '@kensa/contract/events'
import { toId } from '@kensa/contract/ids'
import { webhookAttempt } from '@kensa/db/schema/webhook-attempt'
import { webhookDelivery } from '@kensa/db/schema/webhook-delivery'
import { webhookEvent } from '@kensa/db/schema/webhook-event'
import { and, eq, getTableColumns } from 'drizzle-orm'

export const deliveryColumns = { ...getTableColumns(webhookDelivery), eventType: webhookEvent.type }
export const itsEvent = and(eq(webhookEvent.orgId, webhookDelivery.orgId), eq(webhookEvent.id, webhookDelivery.eventId))

export type DeliveryRow = typeof webhookDelivery.$inferSelect & { eventType: EventType }

export function presentDelivery(row: DeliveryRow): WebhookDelivery {
  return {
    id: toId('webhookDelivery', row.id),
    endpointId: toId('webhookEndpoint', row.endpointId),
    eventId: toId('event', row.eventId),
    eventType: row.eventType,
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    lastOutcome: row.lastOutcome,
    lastStatus: row.lastStatus,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }
}

export function presentAttempt(row: typeof webhookAttempt.$inferSelect): WebhookAttempt {
  const { number, durationMs, outcome, status, detail, requestHeaders, responseHeaders, responseBody, responseBodyIsCut } = row
  const startedAt = row.startedAt.toISOString()
  return { number, startedAt, durationMs, outcome, status, detail, requestHeaders, responseHeaders, responseBody, responseBodyIsCut }
}
