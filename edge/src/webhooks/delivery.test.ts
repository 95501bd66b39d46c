import { newUuid, toId, toUuid } from '@kensa/contract/ids'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { ReceivedWebhook } from '../../../infra/local/webhook-receiver/receiver.ts'
import { startWebhookStand, type WebhookStand } from '../../../infra/local/webhook-stand.ts'

const seed = Number(process.env['KENSA_SEED'] ?? Date.now() % 1e6)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

let stand: WebhookStand
beforeAll(async () => {
  console.log(`seed ${seed}`)
  stand = await startWebhookStand({}, seed)
})
afterAll(() => stand.stop())
// A little ahead, so that what is noted now is due; verifiers allow five minutes.
beforeEach(() => {
  stand.clock.now = new Date(Date.now() + minute)
})
afterEach(async () => {
  stand.receiver.answerWith(undefined)
  ;(stand.receiver.received as ReceivedWebhook[]).length = 0
  await stand.edge.database.sql(`delete from webhook_endpoint; delete from outbox where kind = 'event'`)
})

const api = async (method: string, path: string, body?: unknown) => (await stand.person.call(method, path, body)).json()
const deliveriesOf = async (endpointId: string) => (await api('GET', `/v1/webhook-endpoints/${endpointId}/deliveries`)).data
const idsReceived = () => stand.receiver.received.map((webhook) => webhook.headers['webhook-id'])

it('tells an endpoint of an event once, signed so that the published verifier accepts it', async () => {
  const { id, secret } = await stand.createEndpoint()
  const assetId = await stand.failAsset()
  expect(await stand.sweep()).toBe(1)
  expect(await stand.sweep()).toBe(0)
  const [webhook, ...others] = stand.receiver.received
  expect(others).toEqual([])
  expect(webhook?.verified).toBe(true)
  const body = new Webhook(secret).verify(webhook?.body ?? '', webhook?.headers ?? {})
  expect(body).toEqual({
    id: webhook?.headers['webhook-id'],
    type: 'asset.failed',
    version: 1,
    timestamp: expect.any(String),
    organizationId: toId('organization', stand.person.orgId),
    projectId: toId('project', stand.projectId),
    data: { assetId, jobId: null, error: { code: 'file_corrupt', detail: 'The file is broken.' } },
  })
  expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', attempts: 1, lastStatus: 204, nextAttemptAt: null }])
})

it('delivers everything to a receiver that was down for three days, with the same ids and new timestamps', async () => {
  const { id, secret } = await stand.createEndpoint()
  const events = 12
  stand.receiver.answerWith((_, response) => void response.writeHead(503).end())
  for (let n = 0; n < events; n++) await stand.failAsset()
  const downUntil = stand.clock.now.getTime() + 3 * day
  const timestamps = new Map<string, Set<string>>()
  const note = () => {
    for (const { headers } of (stand.receiver.received as ReceivedWebhook[]).splice(0))
      timestamps.set(
        headers['webhook-id'] ?? '',
        (timestamps.get(headers['webhook-id'] ?? '') ?? new Set()).add(headers['webhook-timestamp'] ?? ''),
      )
  }
  while (stand.clock.now.getTime() < downUntil) {
    await stand.sweep()
    note()
    stand.clock.advance(30 * minute)
  }
  expect(await deliveriesOf(id)).toEqual(Array.from({ length: events }, () => expect.objectContaining({ state: 'pending' })))
  stand.receiver.answerWith(undefined)
  for (let n = 0; n < 60; n++) {
    await stand.sweep()
    stand.clock.advance(30 * minute)
  }
  const taken = stand.receiver.received.filter(({ status }) => status === 204)
  expect(new Set(taken.map(({ headers }) => headers['webhook-id']))).toEqual(new Set(timestamps.keys()))
  expect(taken).toHaveLength(events)
  for (const { headers, body } of taken) {
    const before = timestamps.get(headers['webhook-id'] ?? '')
    expect(before?.size).toBeGreaterThanOrEqual(9)
    expect(before?.has(headers['webhook-timestamp'] ?? '')).toBe(false)
    const at = new Date(Number(headers['webhook-timestamp']) * 1000)
    expect(headers['webhook-signature']).toBe(new Webhook(secret).sign(headers['webhook-id'] ?? '', at, body))
  }
  expect(await deliveriesOf(id)).toEqual(Array.from({ length: events }, () => expect.objectContaining({ state: 'delivered' })))
}, 120_000)

it('tells of every verdict only those that name that event', async () => {
  const [all, named] = [await stand.createEndpoint(), await stand.createEndpoint()]
  await api('PATCH', `/v1/webhook-endpoints/${named.id}`, { events: ['verdict.created'] })
  const data = {
    verdictId: toId('verdict', newUuid()),
    jobId: null,
    task: 'annotate',
    subjectKind: 'frame',
    subjectId: toId('frame', newUuid()),
  }
  const payload = {
    type: 'verdict.created',
    projectId: null,
    occurredAt: new Date().toISOString(),
    data: { ...data, decision: 'accepted', confidence: 1 },
  }
  await stand.edge.database.sql(`insert into outbox (org_id, id, kind, payload, next_attempt_at) values ($1, $2, 'event', $3, now())`, [
    stand.person.orgId,
    newUuid(),
    JSON.stringify(payload),
  ])
  await stand.failAsset()
  while ((await stand.sweep()) > 0);
  expect((await deliveriesOf(all.id)).map(({ eventType }: { eventType: string }) => eventType)).toEqual(['asset.failed'])
  expect((await deliveriesOf(named.id)).map(({ eventType }: { eventType: string }) => eventType)).toEqual(['verdict.created'])
})

it('gives up after about a hundred hours, and a replay begins anew with the same id', async () => {
  const { id } = await stand.createEndpoint()
  stand.receiver.answerWith((_, response) => void response.writeHead(500).end('broken'))
  await stand.failAsset()
  const begin = stand.clock.now.getTime()
  let tries = 0
  while ((await deliveriesOf(id))[0]?.state !== 'failed') {
    tries += await stand.sweep()
    stand.clock.advance(hour)
    expect(stand.clock.now.getTime() - begin).toBeLessThan(130 * hour)
  }
  expect(tries).toBe(11)
  expect(stand.clock.now.getTime() - begin).toBeGreaterThan(99 * hour)
  stand.receiver.answerWith(undefined)
  const [failed] = await deliveriesOf(id)
  expect(await api('POST', `/v1/webhook-deliveries/${failed.id}/replay`)).toMatchObject({ id: failed.id, state: 'pending' })
  expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', attempts: 12, eventId: failed.eventId }])
  expect(new Set(idsReceived())).toEqual(new Set([failed.eventId]))
}, 120_000)

it('waits as long as retry-after asks', async () => {
  await stand.createEndpoint()
  stand.receiver.answerWith((_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end())
  await stand.failAsset()
  expect(await stand.sweep()).toBe(1)
  stand.clock.advance(50 * minute)
  expect(await stand.sweep()).toBe(0)
  stand.clock.advance(11 * minute)
  expect(await stand.sweep()).toBe(1)
})

it('takes a redirect for a failure and does not follow it', async () => {
  const { id } = await stand.createEndpoint()
  stand.receiver.answerWith((_, response) => void response.writeHead(302, { location: `${stand.receiver.url}/elsewhere` }).end())
  await stand.failAsset()
  await stand.sweep()
  expect(stand.receiver.received.map(({ path }) => path)).toEqual(['/hook'])
  expect(await deliveriesOf(id)).toMatchObject([{ state: 'pending', lastOutcome: 'redirected', lastStatus: 302 }])
})

it('disables an endpoint that answers 410, writes to the admins, and records what comes as skipped', async () => {
  const { id } = await stand.createEndpoint()
  stand.receiver.answerWith((_, response) => void response.writeHead(410).end())
  await stand.failAsset()
  await stand.sweep()
  expect(await api('GET', `/v1/webhook-endpoints/${id}`)).toMatchObject({ state: 'disabled', disabledReason: 'gone' })
  const mails = await stand.edge.database.sql(`select payload->>'to' as to, payload->>'subject' as subject from outbox where kind = 'mail'`)
  expect(mails).toContainEqual({ to: stand.person.email, subject: expect.stringContaining('was disabled') })
  await stand.failAsset()
  expect(await stand.sweep()).toBe(0)
  expect((await deliveriesOf(id)).map((delivery: { state: string }) => delivery.state)).toEqual(['skipped', 'failed'])
  expect((await stand.person.call('POST', `/v1/webhook-endpoints/${id}/ping`)).status).toBe(409)

  stand.receiver.answerWith(undefined)
  const since = new Date(Date.now() - day).toISOString()
  expect((await stand.person.call('POST', `/v1/webhook-endpoints/${id}/replay`, { since })).status).toBe(409)
  expect(await api('PATCH', `/v1/webhook-endpoints/${id}`, { state: 'enabled' })).toMatchObject({ state: 'enabled', disabledReason: null })
  expect(await api('POST', `/v1/webhook-endpoints/${id}/replay`, { since })).toEqual({ replayed: 2 })
  expect((await deliveriesOf(id)).map((delivery: { state: string }) => delivery.state)).toEqual(['delivered', 'delivered'])
})

it('disables an endpoint after five days without a success, and not before', async () => {
  const { id } = await stand.createEndpoint()
  stand.receiver.answerWith((_, response) => void response.writeHead(500).end())
  for (let n = 0; n < 10; n++) {
    await stand.failAsset()
    await stand.sweep()
    expect((await api('GET', `/v1/webhook-endpoints/${id}`)).state).toBe('enabled')
    stand.clock.advance(day / 2 - 1)
  }
  stand.clock.advance(minute)
  await stand.failAsset()
  await stand.sweep()
  expect(await api('GET', `/v1/webhook-endpoints/${id}`)).toMatchObject({ state: 'disabled', disabledReason: 'failing' })
  expect((await deliveriesOf(id)).some((delivery: { state: string }) => delivery.state === 'pending')).toBe(false)
}, 120_000)

it('forgets that an endpoint was failing at its first success', async () => {
  const { id } = await stand.createEndpoint()
  stand.receiver.answerWith((_, response) => void response.writeHead(500).end())
  await stand.failAsset()
  await stand.sweep()
  expect((await api('GET', `/v1/webhook-endpoints/${id}`)).failingSince).not.toBeNull()
  stand.receiver.answerWith(undefined)
  stand.clock.advance(minute)
  await stand.sweep()
  expect((await api('GET', `/v1/webhook-endpoints/${id}`)).failingSince).toBeNull()
})

it('signs with both secrets during a rotation, and with the new one alone after it', async () => {
  const { id, secret: old } = await stand.createEndpoint()
  const rotated = await api('POST', `/v1/webhook-endpoints/${id}/rotate-secret`, { overlapHours: 1 })
  const fresh: string = rotated.secret
  expect(rotated.endpoint.previousSecretEndsAt).not.toBeNull()
  await stand.failAsset()
  await stand.sweep()
  const overlapping = stand.receiver.received[0]
  for (const secret of [old, fresh])
    expect(() => new Webhook(secret).verify(overlapping?.body ?? '', overlapping?.headers ?? {})).not.toThrow()
  await stand.edge.database.sql(`update webhook_endpoint set previous_secret_ends_at = now() - interval '1 second'`)
  await stand.failAsset()
  await stand.sweep()
  const later = stand.receiver.received[0]
  expect(() => new Webhook(fresh).verify(later?.body ?? '', later?.headers ?? {})).not.toThrow()
  expect(() => new Webhook(old).verify(later?.body ?? '', later?.headers ?? {})).toThrow()
})

it('sends only what an endpoint listens to: its events, its project, its organization', async () => {
  const everything = await stand.createEndpoint()
  const otherEvents = await stand.createEndpoint({ events: ['job.succeeded'] })
  const other = await api('POST', '/v1/projects', { name: `Other ${seed}` })
  const otherProject = await stand.createEndpoint({ projectId: other.id })
  const itsProject = await stand.createEndpoint({ projectId: toId('project', stand.projectId), events: ['asset.failed'] })
  const stranger = await stand.edge.signUp('Stranger')
  const strangers = await stand.createEndpoint({}, stranger)
  await stand.failAsset()
  await stand.sweep()
  for (const [endpoint, count] of [
    [everything, 1],
    [otherEvents, 0],
    [otherProject, 0],
    [itsProject, 1],
  ] as const)
    expect(await deliveriesOf(endpoint.id)).toHaveLength(count)
  expect((await (await stranger.call('GET', `/v1/webhook-endpoints/${strangers.id}/deliveries`)).json()).data).toEqual([])
})

it('loses nothing when the edge dies between commit, claim and sending, and sends the same id again', async () => {
  const { id } = await stand.createEndpoint()
  await stand.failAsset()
  // Dies after it has claimed, before anything is sent.
  const dying = { check: () => new URL('https://a.test'), fetch: () => Promise.reject(new Error('the isolate is gone')) }
  await stand.sweep({ outbound: dying })
  expect(stand.receiver.received).toEqual([])
  expect(await deliveriesOf(id)).toMatchObject([{ state: 'pending', attempts: 0 }])
  stand.clock.advance(6 * minute)
  // Dies after it was sent, before that is written: the receiver hears the same id twice.
  await stand.edge.database.sql('revoke insert on webhook_attempt from kensa_cron')
  await stand.sweep()
  await stand.edge.database.sql('grant insert on webhook_attempt to kensa_cron')
  stand.clock.advance(6 * minute)
  await stand.sweep()
  expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered' }])
  const [first, second] = idsReceived()
  expect(idsReceived()).toHaveLength(2)
  expect(first).toBe(second)
})

it('does not let a slow endpoint hold up the others', async () => {
  const slow = await stand.createEndpoint({ url: `${stand.receiver.url}/slow` })
  const quick = await stand.createEndpoint({ url: `${stand.receiver.url}/quick` })
  const held: (() => void)[] = []
  const quicks = Promise.withResolvers<void>()
  let count = 0
  const events = 20
  stand.receiver.answerWith(({ path }, response) => {
    if (path === '/quick') {
      response.writeHead(204).end()
      if (++count === events) quicks.resolve()
    } else held.push(() => response.writeHead(204).end())
  })
  for (let n = 0; n < events; n++) await stand.failAsset()
  const run = stand.sweep()
  await quicks.promise
  expect(held.length).toBeLessThan(events)
  // From here on the slow one answers at once too.
  stand.receiver.answerWith(undefined)
  for (const answer of held) answer()
  await run
  expect((await deliveriesOf(quick.id)).every((delivery: { state: string }) => delivery.state === 'delivered')).toBe(true)
  expect((await deliveriesOf(slow.id)).every((delivery: { state: string }) => delivery.state === 'delivered')).toBe(true)
}, 60_000)

it('tries at once after an edge transaction, without waiting for the sweep', async () => {
  const { id } = await stand.createEndpoint()
  const ping = await api('POST', `/v1/webhook-endpoints/${id}/ping`)
  expect(ping).toMatchObject({ eventType: 'webhook.ping', state: 'pending' })
  expect(stand.receiver.received).toHaveLength(1)
  const detail = await api('GET', `/v1/webhook-deliveries/${ping.id}`)
  expect(detail).toMatchObject({
    state: 'delivered',
    url: `${stand.receiver.url}/hook`,
    tries: [{ number: 1, outcome: 'delivered', status: 204, requestHeaders: { 'webhook-signature': 'v1,•••' } }],
  })
  expect(JSON.parse(detail.requestBody)).toMatchObject({ id: ping.eventId, type: 'webhook.ping', data: { endpointId: id } })
})

it('cuts what a receiver answers, and keeps no secret that it echoes', async () => {
  const { id, secret } = await stand.createEndpoint()
  stand.receiver.answerWith(({ headers }, response) => {
    response.writeHead(500, { 'set-cookie': 'sid=1', 'x-echo': headers['webhook-signature'] })
    response.end(`${secret} ${headers['webhook-signature']} ${'x'.repeat(200_000)}`)
  })
  await api('POST', `/v1/webhook-endpoints/${id}/ping`)
  const [delivery] = await deliveriesOf(id)
  const text = JSON.stringify(await api('GET', `/v1/webhook-deliveries/${delivery.id}`))
  expect(text).not.toContain(secret.slice(6))
  expect(text).not.toMatch(/v1,[A-Za-z0-9+/]{43}=/)
  expect(text).not.toContain('sid=1')
  expect(text.length).toBeLessThan(8_000)
  expect(JSON.parse(text).tries[0]).toMatchObject({ status: 500, responseBodyIsCut: true })
})

it('forgets events after thirty days, with their deliveries and tries', async () => {
  const { id } = await stand.createEndpoint()
  await api('POST', `/v1/webhook-endpoints/${id}/ping`)
  await stand.edge.database.sql(`update webhook_event set created_at = now() - interval '31 days'`)
  const { runCron } = await import('../cron/run.ts')
  expect((await runCron(stand.edge.env)).forgetWebhooks).toBeGreaterThan(0)
  expect(await deliveriesOf(id)).toEqual([])
  expect(toUuid('webhookEndpoint', id)).toBeDefined()
})
