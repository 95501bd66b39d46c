import { eventVersions, namedOnlyEventTypes, notedEventSchema } from '@kensa/contract/events'
import { newUuid, toId } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { outbox } from '@kensa/db/schema/outbox'
import { webhookDelivery } from '@kensa/db/schema/webhook-delivery'
import { webhookEndpoint } from '@kensa/db/schema/webhook-endpoint'
import { webhookEvent } from '@kensa/db/schema/webhook-event'
import { sql } from 'drizzle-orm'

const namedOnly = `{${namedOnlyEventTypes.join()}}`

type Listener = { id: string; enabled: boolean }
type NotedRow = { org_id: string; id: string; payload: unknown; listeners: Listener[] }

/**
 * Makes deliveries of noted events, for each endpoint that listens, and marks the events told, in the caller's transaction: a crash
 * leaves all of it to do or none. An endpoint that is disabled gets its delivery too, as `skipped`, which a replay makes good. Says how
 * many events were handled.
 */
export async function fanOut(tx: Tx, now: Date, count: number): Promise<number> {
  const at = now.toISOString()
  const { rows } = await tx.execute<NotedRow>(sql`
    select o.org_id, o.id, o.payload, coalesce((
      select jsonb_agg(jsonb_build_object('id', e.id, 'enabled', e.state = 'enabled')) from ${webhookEndpoint} e
      where e.org_id = o.org_id and (case when e.events is null then o.payload->>'type' <> all (${namedOnly}::text[]) else o.payload->>'type' = any (e.events) end)
        and (e.project_id is null or e.project_id = (o.payload->>'projectId')::uuid)
    ), '[]'::jsonb) as listeners
    from ${outbox} o
    where o.sent_at is null and o.kind = 'event' and o.next_attempt_at <= ${at}::timestamptz
    order by o.next_attempt_at limit ${count} for update of o skip locked`)
  if (rows.length === 0) return 0
  const heard = rows.filter((row) => row.listeners.length > 0).map((row) => ({ ...row, event: notedEventSchema.parse(row.payload) }))
  const events = heard.map(({ org_id, id, event }) => ({
    org_id,
    id,
    type: event.type,
    created_at: event.occurredAt,
    body: webhookBody(org_id, id, event),
  }))
  const deliveries = heard.flatMap(({ org_id, id, event, listeners }) =>
    listeners.map((listener) => ({
      org_id,
      id: newUuid(),
      endpoint_id: listener.id,
      event_id: id,
      state: listener.enabled ? 'pending' : 'skipped',
      next_attempt_at: listener.enabled ? at : null,
      created_at: event.occurredAt,
    })),
  )
  if (heard.length > 0) {
    await insertEvents(tx, events)
    await tx.execute(sql`
      insert into ${webhookDelivery} (org_id, id, endpoint_id, event_id, state, next_attempt_at, created_at)
      select org_id, id, endpoint_id, event_id, state, next_attempt_at, created_at
      from jsonb_to_recordset(${JSON.stringify(deliveries)}::jsonb) as r (
        org_id uuid, id uuid, endpoint_id uuid, event_id uuid, state text, next_attempt_at timestamptz, created_at timestamptz
      )
      on conflict (org_id, endpoint_id, event_id) do nothing`)
  }
  const ids = JSON.stringify(rows.map(({ org_id, id }) => ({ org_id, id })))
  await tx.execute(sql`
    update ${outbox} o set sent_at = now(), attempts = o.attempts + 1
    from jsonb_to_recordset(${ids}::jsonb) as r (org_id uuid, id uuid) where o.org_id = r.org_id and o.id = r.id`)
  return rows.length
}

export type StoredEvent = { org_id: string; id: string; type: string; body: string; created_at: string }

export async function insertEvents(tx: Tx, events: readonly StoredEvent[]): Promise<void> {
  await tx.execute(sql`
    insert into ${webhookEvent} (org_id, id, type, body, created_at)
    select org_id, id, type, body, created_at
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as r (org_id uuid, id uuid, type text, body text, created_at timestamptz)
    on conflict (org_id, id) do nothing`)
}

/** The JSON that is sent, made once: signatures are over its bytes. */
export function webhookBody(orgId: string, id: string, noted: unknown): string {
  const { type, projectId, occurredAt, data } = notedEventSchema.parse(noted)
  return JSON.stringify({
    id: toId('event', id),
    type,
    version: eventVersions[type],
    timestamp: occurredAt,
    organizationId: toId('organization', orgId),
    projectId: projectId && toId('project', projectId),
    data,
  })
}
