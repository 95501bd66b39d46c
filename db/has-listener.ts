import { namedOnlyEventTypes, type SubscribableEventType } from '@kensa/contract/events'
import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from './client/types.ts'
import { webhookEndpoint } from './schema/webhook-endpoint.ts'

/** Whether any endpoint of the organization hears of this: what happens by the thousand is not noted for nobody. */
export async function hasListener(tx: Tx, orgId: string, type: SubscribableEventType): Promise<boolean> {
  const named = sql`${type} = any (${webhookEndpoint.events})`
  const [one] = await tx
    .select({ orgId: webhookEndpoint.orgId })
    .from(webhookEndpoint)
    .where(and(eq(webhookEndpoint.orgId, orgId), namedOnlyEventTypes.includes(type) ? named : or(isNull(webhookEndpoint.events), named)))
    .limit(1)
  return one !== undefined
}
