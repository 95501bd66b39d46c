import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { startWebhookStand, type WebhookStand } from '../../../infra/local/webhook-stand.ts'

let stand: WebhookStand
beforeAll(async () => {
  stand = await startWebhookStand()
})
afterAll(() => stand.stop())
afterEach(() => stand.edge.database.sql('delete from webhook_endpoint'))

it('shows a secret once and stores it sealed', async () => {
  const { id, secret } = await stand.createEndpoint()
  for (const path of ['/v1/webhook-endpoints', `/v1/webhook-endpoints/${id}`])
    expect(await (await stand.person.call('GET', path)).text()).not.toContain(secret.slice(6, 30))
  const rows = await stand.edge.database.sql(`
    select row_to_json(e)::text as row from webhook_endpoint e union all select row_to_json(a)::text from audit_entry a
    union all select row_to_json(o)::text from outbox o union all select row_to_json(i)::text from idempotency i`)
  for (const { row } of rows) expect(row).not.toContain(secret.slice(6, 30))
})

it('allows twenty endpoints, however many are asked for at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 25 }, () => stand.person.call('POST', '/v1/webhook-endpoints', { url: `${stand.receiver.url}/hook` })),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(20)
  const refused = answers.filter(({ status }) => status === 409)
  expect(refused).toHaveLength(5)
  expect((await refused[0]?.json())?.detail).toContain('at most 20')
})

it('refuses an address that may not be called, naming the field', async () => {
  for (const url of ['http://hooks.example.com/', 'https://10.0.0.1/', 'https://user:pw@hooks.example.com/', 'nonsense']) {
    const answer = await stand.person.call('POST', '/v1/webhook-endpoints', { url })
    expect({ url, status: answer.status, ...(await answer.json()) }).toMatchObject({ status: 400, fields: [{ path: 'url' }] })
  }
  const { id } = await stand.createEndpoint()
  expect((await stand.person.call('PATCH', `/v1/webhook-endpoints/${id}`, { url: 'https://[::1]/' })).status).toBe(200)
  expect((await stand.person.call('PATCH', `/v1/webhook-endpoints/${id}`, { url: 'https://[fd00::1]/' })).status).toBe(400)
  expect((await stand.person.call('PATCH', `/v1/webhook-endpoints/${id}`, { events: [] })).status).toBe(400)
  expect((await stand.person.call('PATCH', `/v1/webhook-endpoints/${id}`, { events: ['no.such'] })).status).toBe(400)
})
