import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newUuid } from '@kensa/contract/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundleWorker, type WorkerBundle } from '../edge/bundle.ts'
import { sealSecret } from '../edge/src/webhooks/seal.ts'
import { mintWebhookSecret } from '../edge/src/webhooks/secret.ts'
import { startBundledWorker } from '../infra/local/bundled-worker.ts'
import { startDevInbox } from '../infra/local/dev-inbox.ts'
import { addOrganization } from '../infra/local/postgres/fixtures.ts'
import { startTestDatabase, type TestDatabase } from '../infra/local/postgres/test-database.ts'
import { testEdgeVars } from '../infra/local/test-edge-vars.ts'
import { startWebhookReceiver, type WebhookReceiver } from '../infra/local/webhook-receiver/receiver.ts'

let database: TestDatabase
let receiver: WebhookReceiver
let vars: Record<string, string>
let bundle: WorkerBundle
const stops: (() => unknown)[] = []

beforeAll(async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'kensa-webhooks-'))
  const [startedDatabase, inbox, startedReceiver, made] = await Promise.all([
    startTestDatabase(),
    startDevInbox(0),
    startWebhookReceiver(0),
    bundleWorker(outDir),
  ])
  database = startedDatabase
  receiver = startedReceiver
  bundle = made
  vars = testEdgeVars(database, inbox)
  stops.push(
    () => database.stop(),
    inbox.stop,
    receiver.stop,
    () => rm(outDir, { recursive: true, force: true }),
  )
})
afterAll(async () => {
  for (const stop of stops.reverse()) await stop()
})

/** An endpoint put past the check at the door, as if it had been let in by mistake, with something due for it. */
async function addDue(urls: readonly string[]): Promise<string> {
  const orgId = await addOrganization(database.sql)
  const eventId = newUuid()
  await database.sql(`insert into webhook_event (org_id, id, type, body) values ($1, $2, 'webhook.ping', '{"type":"webhook.ping"}')`, [
    orgId,
    eventId,
  ])
  for (const url of urls) {
    const endpointId = newUuid()
    const secret = mintWebhookSecret()
    receiver.secrets.add(secret)
    const sealed = await sealSecret(vars['WEBHOOK_SECRET_KEY'] ?? '', { orgId, endpointId }, secret)
    await database.sql(`insert into webhook_endpoint (org_id, id, url, secret_sealed, created_by) values ($1, $2, $3, $4, 'system')`, [
      orgId,
      endpointId,
      url,
      sealed,
    ])
    await database.sql(
      `insert into webhook_delivery (org_id, id, endpoint_id, event_id, state, next_attempt_at) values ($1, $2, $3, $4, 'pending', now())`,
      [orgId, newUuid(), endpointId, eventId],
    )
  }
  return orgId
}

const outcomesOf = async (orgId: string) =>
  (await database.sql(`select last_outcome from webhook_delivery where org_id = $1 order by last_outcome`, [orgId])).map(
    (row) => row['last_outcome'],
  )

it('delivers from the real runtime over a socket of its own, and follows no redirect', async () => {
  const worker = await startBundledWorker({ env: { ...vars, WEBHOOK_ALLOW_LOOPBACK: 'true', OUTBOUND_EGRESS: 'pinned' }, bundle })
  stops.push(worker.stop)
  receiver.answerWith(({ path }, response) => {
    if (path === '/moved') response.writeHead(302, { location: `${receiver.url}/inside` }).end()
    else response.writeHead(200, { 'content-type': 'text/plain' }).end('taken')
  })
  const orgId = await addDue([`${receiver.url}/hook`, `${receiver.url.replace('127.0.0.1', 'localhost')}/named`, `${receiver.url}/moved`])
  await worker.scheduled()
  expect(await outcomesOf(orgId)).toEqual(['delivered', 'delivered', 'redirected'])
  expect(receiver.received.map(({ path }) => path).sort()).toEqual(['/hook', '/moved', '/named'])
  expect(receiver.received.every(({ verified }) => verified === true)).toBe(true)
})

it.each(['pinned', 'platform'] as const)('opens no connection to places inside, by address or by name (%s)', async (egress) => {
  let trapped = 0
  const trap = createTcpServer((socket) => {
    trapped++
    socket.end()
  })
  let asked = 0
  const resolver = createServer((request, response) => {
    const isA = request.url?.includes('type=A&') || request.url?.endsWith('type=A')
    asked++
    const Answer = isA ? [{ type: 1, data: '127.0.0.1' }] : [{ type: 28, data: '::ffff:127.0.0.1' }]
    response.writeHead(200, { 'content-type': 'application/dns-json' }).end(JSON.stringify({ Status: 0, Answer }))
  })
  for (const server of [trap, resolver]) {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    stops.push(() => server.close())
  }
  const port = (trap.address() as AddressInfo).port
  const DNS_RESOLVER_URL = `http://127.0.0.1:${(resolver.address() as AddressInfo).port}/dns-query`
  const worker = await startBundledWorker({ env: { ...vars, DNS_RESOLVER_URL, OUTBOUND_EGRESS: egress }, bundle })
  stops.push(worker.stop)
  const literal = [
    `http://127.0.0.1:${port}/`,
    `https://127.0.0.1:${port}/`,
    `https://localhost:${port}/`,
    `https://2130706433:${port}/`,
    `https://0x7f.1:${port}/`,
    `https://0177.0.0.1:${port}/`,
    `https://[::1]:${port}/`,
    `https://[::ffff:127.0.0.1]:${port}/`,
    `https://127.0.0.1.:${port}/`,
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00:ec2::254]/',
    'https://[64:ff9b::7f00:1]/',
  ]
  const named = ['https://rebind.example.com/', 'https://rebind.example.com:8443/']
  const orgId = await addDue([...literal, ...named])
  await worker.scheduled()
  expect(await outcomesOf(orgId)).toEqual([...named.map(() => 'address_refused'), ...literal.map(() => 'url_refused')])
  expect(asked).toBeGreaterThan(0)
  expect(trapped).toBe(0)
})
