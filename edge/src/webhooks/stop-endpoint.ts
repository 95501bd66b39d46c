import type { Tx } from '@kensa/db/client/types'
import { webhookDelivery } from '@kensa/db/schema/webhook-delivery'
import { webhookEndpoint } from '@kensa/db/schema/webhook-endpoint'
import { and, eq } from 'drizzle-orm'

type Reason = 'manual' | 'gone' | 'failing'

/** Disables an endpoint; what waits for it is skipped, so that a replay can make it good. Undefined when it was not enabled. */
export async function stopEndpoint(
  tx: Tx,
  orgId: string,
  id: string,
  reason: Reason,
  now: Date,
): Promise<{ url: string; failingSince: Date | null } | undefined> {
  const [stopped] = await tx
    .update(webhookEndpoint)
    .set({ state: 'disabled', disabledReason: reason, disabledAt: now })
    .where(and(eq(webhookEndpoint.orgId, orgId), eq(webhookEndpoint.id, id), eq(webhookEndpoint.state, 'enabled')))
    .returning({ url: webhookEndpoint.url, failingSince: webhookEndpoint.failingSince })
  if (!stopped) return undefined
  await tx
    .update(webhookDelivery)
    .set({ state: 'skipped', nextAttemptAt: null })
    .where(and(eq(webhookDelivery.orgId, orgId), eq(webhookDelivery.endpointId, id), eq(webhookDelivery.state, 'pending')))
  return stopped
}
