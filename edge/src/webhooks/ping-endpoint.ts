import type { WebhookDelivery } from '@kensa/contract/api/webhooks'
import type { OrgContext } from '@kensa/contract/context'
import { pingEventType } from '@kensa/contract/events'
import { newUuid, toId } from '@kensa/contract/ids'
import type { Db } from '@kensa/db/client/types'
import { webhookDelivery } from '@kensa/db/schema/webhook-delivery'
import { withOrg } from '@kensa/db/with-org'
import { insertEvents, webhookBody } from './fan-out.ts'
import { findDelivery } from './find-delivery.ts'
import { findEndpoint } from './find-endpoint.ts'
import { wantFirstTry } from './first-try.ts'
import { presentDelivery } from './present-delivery.ts'
import { refuseDisabled } from './refuse-disabled.ts'

/** An event for this endpoint alone, whatever it listens to; sent right after the answer, and again by the schedule if that fails. */
export async function pingEndpoint(db: Db, ctx: OrgContext, endpointId: string): Promise<WebhookDelivery> {
  const { orgId } = ctx
  const [eventId, id] = [newUuid(), newUuid()]
  const now = new Date()
  const delivery = await withOrg(db, ctx, async (tx) => {
    const endpoint = await findEndpoint(tx, endpointId)
    refuseDisabled(endpoint)
    const data = { endpointId: toId('webhookEndpoint', endpointId), message: 'This is a test: the endpoint can be reached.' }
    const noted = { type: pingEventType, projectId: endpoint.projectId, occurredAt: now.toISOString(), data }
    const body = webhookBody(orgId, eventId, noted)
    await insertEvents(tx, [{ org_id: orgId, id: eventId, type: pingEventType, body, created_at: noted.occurredAt }])
    await tx.insert(webhookDelivery).values({ orgId, id, endpointId, eventId, state: 'pending', nextAttemptAt: now, createdAt: now })
    return findDelivery(tx, id)
  })
  wantFirstTry(ctx)
  return presentDelivery(delivery)
}
