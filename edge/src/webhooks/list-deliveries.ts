import type { PageQuery } from '@kensa/contract/api/page'
import type { WebhookDelivery, webhookDeliveryFilterSchema } from '@kensa/contract/api/webhooks'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { webhookDelivery } from '@kensa/db/schema/webhook-delivery'
import { webhookEvent } from '@kensa/db/schema/webhook-event'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, eq, lt } from 'drizzle-orm'
import type { z } from 'zod'
import { beforeId, toPage } from '../http/cursor.ts'
import { findEndpoint } from './find-endpoint.ts'
import { deliveryColumns, itsEvent, presentDelivery } from './present-delivery.ts'

export async function listDeliveries(
  db: Db,
  ctx: OrgContext,
  endpointId: string,
  query: PageQuery & z.infer<typeof webhookDeliveryFilterSchema>,
): Promise<{ data: WebhookDelivery[]; nextCursor: string | null }> {
  const before = beforeId(query.cursor)
  const rows = await withOrg(db, ctx, async (tx) => {
    await findEndpoint(tx, endpointId)
    return tx
      .select(deliveryColumns)
      .from(webhookDelivery)
      .innerJoin(webhookEvent, itsEvent)
      .where(
        and(
          eq(webhookDelivery.endpointId, endpointId),
          query.state && eq(webhookDelivery.state, query.state),
          query.eventType && eq(webhookEvent.type, query.eventType),
          before === undefined ? undefined : lt(webhookDelivery.id, before),
        ),
      )
      .orderBy(desc(webhookDelivery.id))
      .limit(query.limit + 1)
  })
  return toPage(rows, query.limit, presentDelivery, (row) => row.id)
}
