import type { Tx } from '@kensa/db/client/types'
import { webhookDelivery } from '@kensa/db/schema/webhook-delivery'
import { webhookEndpoint } from '@kensa/db/schema/webhook-endpoint'
import { webhookEvent } from '@kensa/db/schema/webhook-event'
import { sql } from 'drizzle-orm'

/** A delivery that this run alone may send, until its lease ends. */
export type ClaimedDelivery = {
  orgId: string
  id: string
  endpointId: string
  eventId: string
  claim: number
  step: number
  url: string
  body: string
  secretSealed: string
  previousSecretSealed: string | null
  previousSecretEndsAt: Date | null
  failingSince: Date | null
}

type Row = {
  org_id: string
  id: string
  endpoint_id: string
  event_id: string
  claim: number
  step: number
  url: string
  body: string
  secret_sealed: string
  previous_secret_sealed: string | null
  previous_secret_ends_at: string | Date | null
  failing_since: string | Date | null
}

/** Longer than a run holds a delivery; a run that died gives its deliveries back after this. */
export const leaseMs = 5 * 60_000

/**
 * Takes what is due, the same number from every endpoint that has something, so that one with a long queue keeps no other waiting. The
 * endpoints are found by one step of the index each: the cost does not grow with the depth of their queues.
 */
export async function claimDue(tx: Tx, now: Date, count: number, without: readonly string[]): Promise<ClaimedDelivery[]> {
  const at = now.toISOString()
  const leaseEnd = new Date(now.getTime() + leaseMs).toISOString()
  const { rows } = await tx.execute<Row>(sql`
    with recursive waiting as (
      (select org_id, endpoint_id from ${webhookDelivery} where state = 'pending' order by org_id, endpoint_id limit 1)
      union all
      select following.org_id, following.endpoint_id from waiting cross join lateral (
        select d.org_id, d.endpoint_id from ${webhookDelivery} d
        where d.state = 'pending' and (d.org_id, d.endpoint_id) > (waiting.org_id, waiting.endpoint_id)
        order by d.org_id, d.endpoint_id limit 1
      ) following
    ), open as (
      select e.org_id, e.id, count(*) over () as endpoints from waiting
      join ${webhookEndpoint} e on e.org_id = waiting.org_id and e.id = waiting.endpoint_id
      where e.state = 'enabled' and e.id <> all (array(select jsonb_array_elements_text(${JSON.stringify(without)}::jsonb))::uuid[])
    ), due as (
      select taken.org_id, taken.id from open cross join lateral (
        select d.org_id, d.id, d.next_attempt_at from ${webhookDelivery} d
        where d.org_id = open.org_id and d.endpoint_id = open.id and d.state = 'pending' and d.next_attempt_at <= ${at}::timestamptz
        order by d.next_attempt_at limit greatest(1, ${count}::bigint / open.endpoints) for update skip locked
      ) taken
      order by taken.next_attempt_at limit ${count}
    )
    update ${webhookDelivery} d set claim = d.claim + 1, next_attempt_at = ${leaseEnd}::timestamptz
    from due
    join ${webhookDelivery} same on same.org_id = due.org_id and same.id = due.id
    join ${webhookEndpoint} e on e.org_id = same.org_id and e.id = same.endpoint_id
    join ${webhookEvent} v on v.org_id = same.org_id and v.id = same.event_id
    where d.org_id = due.org_id and d.id = due.id
    returning d.org_id, d.id, d.endpoint_id, d.event_id, d.claim, d.step, e.url, v.body,
      e.secret_sealed, e.previous_secret_sealed, e.previous_secret_ends_at, e.failing_since`)
  return rows.map((row) => ({
    orgId: row.org_id,
    id: row.id,
    endpointId: row.endpoint_id,
    eventId: row.event_id,
    claim: row.claim,
    step: row.step,
    url: row.url,
    body: row.body,
    secretSealed: row.secret_sealed,
    previousSecretSealed: row.previous_secret_sealed,
    previousSecretEndsAt: row.previous_secret_ends_at === null ? null : new Date(row.previous_secret_ends_at),
    failingSince: row.failing_since === null ? null : new Date(row.failing_since),
  }))
}

/** Gives back what was taken and not sent: due again at once, and not counted as a try. */
export async function releaseClaims(tx: Tx, now: Date, deliveries: readonly ClaimedDelivery[]): Promise<void> {
  const rows = JSON.stringify(deliveries.map(({ orgId, id, claim }) => ({ org_id: orgId, id, claim })))
  await tx.execute(sql`
    update ${webhookDelivery} d set next_attempt_at = ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as r (org_id uuid, id uuid, claim integer)
    where d.org_id = r.org_id and d.id = r.id and d.claim = r.claim and d.state = 'pending'`)
}
