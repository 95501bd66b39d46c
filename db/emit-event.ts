import { eventDataSchemas, type KensaEvent, type NotedEvent } from '@kensa/contract/events'
import { newUuid } from '@kensa/contract/ids'
import { sql } from 'drizzle-orm'
import type { Tx } from './client/types.ts'
import { outbox } from './schema/outbox.ts'

/**
 * Notes an event in the transaction that causes it, so that it is told if and only if that transaction commits. The edge finds out who
 * listens and delivers. Gives the event's id.
 */
export async function emitEvent(tx: Tx, orgId: string, event: KensaEvent): Promise<string> {
  const id = newUuid()
  const data = eventDataSchemas[event.type].parse(event.data)
  const payload: NotedEvent = { type: event.type, projectId: event.projectId, occurredAt: new Date().toISOString(), data }
  await tx.insert(outbox).values({ orgId, id, kind: 'event', payload, nextAttemptAt: sql`now()` })
  return id
}
