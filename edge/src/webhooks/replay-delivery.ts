import type { WebhookDelivery } from '@kensa/contract/api/webhooks'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { webhookDelivery } from '@kensa/db/schema/webhook-delivery'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import { auditedEndpoint } from './audited-endpoint.ts'
import { findDelivery } from './find-delivery.ts'
import { findEndpoint } from './find-endpoint.ts'
import { wantFirstTry } from './first-try.ts'
import { presentDelivery } from './present-delivery.ts'
import { refuseDisabled } from './refuse-disabled.ts'

/** Sends a delivery again, whatever came of it: same id, same body, the schedule from its start. One that still waits is sent now. */
export async function replayDelivery(db: Db, ctx: OrgContext, id: string): Promise<WebhookDelivery> {
  const row = await withOrg(db, ctx, async (tx) => {
    const { endpointId, eventId } = await findDelivery(tx, id)
    const endpoint = await findEndpoint(tx, endpointId)
    refuseDisabled(endpoint)
    await tx
      .update(webhookDelivery)
      .set({ state: 'pending', step: 0, nextAttemptAt: new Date(), deliveredAt: null })
      .where(eq(webhookDelivery.id, id))
    const { subject } = auditedEndpoint(endpoint)
    await recordAudit(tx, ctx, { action: 'endpoint.replayed', subject, after: { deliveries: 1, eventId } })
    return findDelivery(tx, id)
  })
  wantFirstTry(ctx)
  return presentDelivery(row)
}
