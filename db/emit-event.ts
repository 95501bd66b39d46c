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
  const row = rowOf(orgId, event)
  await tx.insert(outbox).values(row)
  return row.id
}

const rowsMax = 500

/** The same for many at once. */
export async function emitEvents(tx: Tx, orgId: string, events: readonly KensaEvent[]): Promise<void> {
  const rows = events.map((event) => rowOf(orgId, event))
  for (let at = 0; at < rows.length; at += rowsMax) await tx.insert(outbox).values(rows.slice(at, at + rowsMax))
}

function rowOf(orgId: string, event: KensaEvent) {
  const data = eventDataSchemas[event.type].parse(event.data)
  const payload: NotedEvent = { type: event.type, projectId: event.projectId, occurredAt: new Date().toISOString(), data }
  return { orgId, id: newUuid(), kind: 'event' as const, payload, nextAttemptAt: sql`now()` }
}
