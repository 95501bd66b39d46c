import { newUuid } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { webhookAttempt } from '@kensa/db/schema/webhook-attempt'
import { webhookDelivery } from '@kensa/db/schema/webhook-delivery'
import { webhookEndpoint } from '@kensa/db/schema/webhook-endpoint'
import { sql } from 'drizzle-orm'
import type { Attempt } from './attempt.ts'
import { failingMsMax, nextTryAt } from './schedule.ts'

/** An endpoint that must not be called any more. */
export type Ending = { orgId: string; endpointId: string; reason: 'gone' | 'failing' }

/**
 * Writes down what came of tries, many in one statement, and when the next is due. Whoever lost the claim meanwhile writes nothing. Gives
 * the endpoints that are to be disabled.
 */
export async function settleAttempts(tx: Tx, attempts: readonly Attempt[], random: () => number): Promise<Ending[]> {
  const rows = attempts.map((attempt) => rowOf(attempt, random()))
  await tx.execute(sql`
    with r as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
        org_id uuid, id uuid, claim integer, state text, step integer, next_attempt_at timestamptz, delivered_at timestamptz, attempt_id uuid,
        started_at timestamptz, duration_ms integer, outcome text, status integer, detail text, request_headers jsonb, response_headers jsonb,
        response_body text, response_body_is_cut boolean
      )
    ), written as (
      update ${webhookDelivery} d set state = r.state, step = r.step, attempts = d.attempts + 1, next_attempt_at = r.next_attempt_at,
        last_outcome = r.outcome, last_status = r.status, delivered_at = r.delivered_at
      from r where d.org_id = r.org_id and d.id = r.id and d.claim = r.claim and d.state = 'pending'
      returning d.org_id, d.id, d.attempts
    )
    insert into ${webhookAttempt} (org_id, id, delivery_id, number, started_at, duration_ms, outcome, status, detail, request_headers,
      response_headers, response_body, response_body_is_cut)
    select r.org_id, r.attempt_id, r.id, written.attempts, r.started_at, r.duration_ms, r.outcome, r.status, r.detail, r.request_headers,
      r.response_headers, r.response_body, r.response_body_is_cut
    from r join written on written.org_id = r.org_id and written.id = r.id`)
  return noteHealth(tx, attempts)
}

function rowOf(attempt: Attempt, random: number) {
  const { delivery, outcome, startedAt, durationMs, retryAfterMs } = attempt
  const step = delivery.step + 1
  const endedAt = startedAt.getTime() + durationMs
  const isDelivered = outcome === 'delivered'
  const next = isDelivered || outcome === 'gone' ? undefined : nextTryAt(step, endedAt, { random, retryAfterMs })
  return {
    org_id: delivery.orgId,
    id: delivery.id,
    claim: delivery.claim,
    state: isDelivered ? 'delivered' : next === undefined ? 'failed' : 'pending',
    step,
    next_attempt_at: next === undefined ? null : new Date(next).toISOString(),
    delivered_at: isDelivered ? new Date(endedAt).toISOString() : null,
    attempt_id: newUuid(),
    started_at: startedAt.toISOString(),
    duration_ms: durationMs,
    outcome,
    status: attempt.status,
    detail: attempt.detail,
    request_headers: attempt.requestHeaders,
    response_headers: attempt.responseHeaders,
    response_body: attempt.responseBody,
    response_body_is_cut: attempt.responseBodyIsCut,
  }
}

/** Keeps since when an endpoint has had no success; only a change is written. */
async function noteHealth(tx: Tx, attempts: readonly Attempt[]): Promise<Ending[]> {
  const endings: Ending[] = []
  for (const all of Map.groupBy(attempts, ({ delivery }) => `${delivery.orgId}/${delivery.endpointId}`).values()) {
    const [first] = all
    if (!first) continue
    const { orgId, endpointId } = first.delivery
    const mine = sql`org_id = ${orgId} and id = ${endpointId}`
    if (all.some(({ outcome }) => outcome === 'delivered')) {
      if (all.some(({ delivery }) => delivery.failingSince !== null))
        await tx.execute(sql`update ${webhookEndpoint} set failing_since = null where ${mine}`)
    } else {
      const startedAt = new Date(Math.min(...all.map((attempt) => attempt.startedAt.getTime())))
      const since = all.map(({ delivery }) => delivery.failingSince).find((date) => date !== null) ?? startedAt
      if (all.every(({ delivery }) => delivery.failingSince === null))
        await tx.execute(
          sql`update ${webhookEndpoint} set failing_since = coalesce(failing_since, ${since.toISOString()}::timestamptz) where ${mine}`,
        )
      if (startedAt.getTime() - since.getTime() >= failingMsMax) endings.push({ orgId, endpointId, reason: 'failing' })
    }
    if (all.some(({ outcome }) => outcome === 'gone')) endings.push({ orgId, endpointId, reason: 'gone' })
  }
  return endings
}
