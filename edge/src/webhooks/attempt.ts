import type { AttemptOutcome } from '@kensa/contract/api/webhooks'
import { toId } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import { type Outbound, OutboundError, type OutboundResponse } from '../ports/outbound/outbound.ts'
import type { ClaimedDelivery } from './claim.ts'
import { maskBody, maskHeaders, maskText } from './mask.ts'
import { readRetryAfter } from './schedule.ts'
import { openSecret } from './seal.ts'
import { signWebhook } from './secret.ts'

export type Attempt = {
  delivery: ClaimedDelivery
  startedAt: Date
  durationMs: number
  outcome: AttemptOutcome
  status: number | null
  detail: string | null
  retryAfterMs: number
  requestHeaders: Record<string, string>
  responseHeaders: Record<string, string>
  responseBody: string
  responseBodyIsCut: boolean
}

export const attemptTimeoutMs = 15_000

/** One try: the same id and body as ever, a new timestamp and signature. It never throws on what the receiver does. */
export async function attemptDelivery(
  outbound: Outbound,
  secretKeys: string,
  delivery: ClaimedDelivery,
  clock: () => Date,
): Promise<Attempt> {
  const startedAt = clock()
  const startedMs = performance.now()
  const secrets = await secretsOf(secretKeys, delivery, startedAt)
  const id = toId('event', delivery.eventId)
  const timestampS = Math.floor(startedAt.getTime() / 1000)
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Kensa-Webhooks/1.0',
    accept: '*/*',
    'webhook-id': id,
    'webhook-timestamp': String(timestampS),
    'webhook-signature': await signWebhook(secrets, id, timestampS, delivery.body),
  }
  const base = { delivery, startedAt, requestHeaders: maskHeaders(Object.entries(headers), secrets) }
  const took = () => Math.round(performance.now() - startedMs)
  try {
    const response = await outbound.fetch({
      method: 'POST',
      url: delivery.url,
      headers,
      body: new Uint8Array(new TextEncoder().encode(delivery.body)),
      timeoutMs: attemptTimeoutMs,
      responseBytesMax: limits.webhookResponseBytesKept,
    })
    const retryAfter = response.headers.find(([name]) => name === 'retry-after')?.[1]
    return {
      ...base,
      ...judge(response),
      durationMs: took(),
      status: response.status,
      retryAfterMs: readRetryAfter(retryAfter, startedAt.getTime()),
      responseHeaders: maskHeaders(response.headers, secrets),
      responseBody: maskBody(response.body, secrets),
      responseBodyIsCut: response.bodyIsCut,
    }
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error
    const nothing = { status: null, retryAfterMs: 0, responseHeaders: {}, responseBody: '', responseBodyIsCut: false }
    return { ...base, ...nothing, durationMs: took(), outcome: error.failure, detail: maskText(error.message, secrets) }
  }
}

/** Only 2xx is a success. A redirect is not followed: it could lead anywhere, and the signature was made for this address. */
function judge({ status }: OutboundResponse): { outcome: AttemptOutcome; detail: string | null } {
  if (status >= 200 && status < 300) return { outcome: 'delivered', detail: null }
  if (status === 410) return { outcome: 'gone', detail: 'The endpoint answered 410 Gone, which asks for no more events.' }
  if (status >= 300 && status < 400)
    return { outcome: 'redirected', detail: `The endpoint answered ${status}; redirects are not followed.` }
  return { outcome: 'refused', detail: `The endpoint answered ${status}.` }
}

async function secretsOf(keys: string, delivery: ClaimedDelivery, now: Date): Promise<string[]> {
  const { secretSealed, previousSecretSealed, previousSecretEndsAt } = delivery
  const inOverlap = previousSecretSealed !== null && previousSecretEndsAt !== null && previousSecretEndsAt > now
  return Promise.all([secretSealed, ...(inOverlap ? [previousSecretSealed] : [])].map((sealed) => openSecret(keys, delivery, sealed)))
}
