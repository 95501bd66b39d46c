import type { WebhookEndpoint } from '@kensa/contract/api/webhooks'
import { toId } from '@kensa/contract/ids'
import { webhookEndpoint } from '@kensa/db/schema/webhook-endpoint'

/** What an endpoint shows: never its secrets. */
export const endpointColumns = {
  id: webhookEndpoint.id,
  projectId: webhookEndpoint.projectId,
  url: webhookEndpoint.url,
  description: webhookEndpoint.description,
  events: webhookEndpoint.events,
  state: webhookEndpoint.state,
  disabledReason: webhookEndpoint.disabledReason,
  disabledAt: webhookEndpoint.disabledAt,
  failingSince: webhookEndpoint.failingSince,
  previousSecretEndsAt: webhookEndpoint.previousSecretEndsAt,
  createdAt: webhookEndpoint.createdAt,
}

export type EndpointRow = Pick<typeof webhookEndpoint.$inferSelect, keyof typeof endpointColumns>

export function presentEndpoint(row: EndpointRow): WebhookEndpoint {
  const endsAt = row.previousSecretEndsAt
  return {
    id: toId('webhookEndpoint', row.id),
    projectId: row.projectId && toId('project', row.projectId),
    url: row.url,
    description: row.description,
    events: row.events,
    state: row.state,
    disabledReason: row.disabledReason,
    disabledAt: row.disabledAt?.toISOString() ?? null,
    failingSince: row.failingSince?.toISOString() ?? null,
    previousSecretEndsAt: endsAt && endsAt.getTime() > Date.now() ? endsAt.toISOString() : null,
    createdAt: row.createdAt.toISOString(),
  }
}
