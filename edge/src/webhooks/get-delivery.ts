import type { WebhookDeliveryDetail } from '@kensa/contract/api/webhooks'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { webhookAttempt } from '@kensa/db/schema/webhook-attempt'
import { webhookEvent } from '@kensa/db/schema/webhook-event'
import { withOrg } from '@kensa/db/with-org'
import { desc, eq } from 'drizzle-orm'
import { findDelivery } from './find-delivery.ts'
import { findEndpoint } from './find-endpoint.ts'
import { presentAttempt, presentDelivery } from './present-delivery.ts'

const attemptsShown = 50

export async function getDelivery(db: Db, ctx: OrgContext, id: string): Promise<WebhookDeliveryDetail> {
  return withOrg(db, ctx, async (tx) => {
    const row = await findDelivery(tx, id)
    const { url } = await findEndpoint(tx, row.endpointId)
    const [event] = await tx.select({ body: webhookEvent.body }).from(webhookEvent).where(eq(webhookEvent.id, row.eventId))
    const tries = await tx
      .select()
      .from(webhookAttempt)
      .where(eq(webhookAttempt.deliveryId, id))
      .orderBy(desc(webhookAttempt.number))
      .limit(attemptsShown)
    return { ...presentDelivery(row), url, requestBody: event?.body ?? '', tries: tries.reverse().map(presentAttempt) }
  })
}
