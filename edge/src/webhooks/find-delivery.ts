import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { webhookDelivery } from '@kensa/db/schema/webhook-delivery'
import { webhookEvent } from '@kensa/db/schema/webhook-event'
import { eq } from 'drizzle-orm'
import { type DeliveryRow, deliveryColumns, itsEvent } from './present-delivery.ts'

export async function findDelivery(tx: Tx, id: string): Promise<DeliveryRow> {
  const [row] = await tx.select(deliveryColumns).from(webhookDelivery).innerJoin(webhookEvent, itsEvent).where(eq(webhookDelivery.id, id))
  if (!row) throw new KensaError('not_found', 'There is no webhook delivery with this id.')
  return row
}
