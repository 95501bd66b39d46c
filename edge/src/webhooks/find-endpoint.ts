import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { webhookEndpoint } from '@kensa/db/schema/webhook-endpoint'
import { eq } from 'drizzle-orm'
import { type EndpointRow, endpointColumns } from './present-endpoint.ts'

export async function findEndpoint(tx: Tx, id: string): Promise<EndpointRow> {
  const [row] = await tx.select(endpointColumns).from(webhookEndpoint).where(eq(webhookEndpoint.id, id))
  return row ?? endpointNotFound()
}

/** Locked until the transaction ends, so that its state can be judged and changed as one. */
export async function lockEndpoint(tx: Tx, id: string): Promise<EndpointRow> {
  const [row] = await tx.select(endpointColumns).from(webhookEndpoint).where(eq(webhookEndpoint.id, id)).for('update')
  return row ?? endpointNotFound()
}

function endpointNotFound(): never {
  throw new KensaError('not_found', 'There is no webhook endpoint with this id.')
}
