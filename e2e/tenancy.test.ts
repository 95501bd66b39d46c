import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { scopes } from '@kensa/contract/scopes'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mintSecret } from '../edge/src/api-keys/secret.ts'
import { type Caller, type Person, startTestEdge, type TestEdge } from '../infra/local/test-edge.ts'
import { type Call, callsAcross, callWithin, callWithText, readOperations } from './tenancy/operations.ts'
import { fingerprint, nowhereIds, type OrgIds, populate } from './tenancy/populate.ts'

const operations = readOperations()
const badIds = [
  'x',
  '0',
  '../me',
  'project_',
  'asset_01h455vb4pex5vsknk084sn02',
  '01890a5d-ac96-774b-bcce-b302099a8057',
  "' or 1=1 --",
  '\u0000',
  '安全',
  'a'.repeat(3000),
]

let edge: TestEdge
let alice: Person
let bob: Person
let aliceKey: Caller
let aliceIds: OrgIds
let bobIds: OrgIds
let bobBefore: Record<string, string>
let stopEncoder: () => void

beforeAll(async () => {
  const encoder = await startEncoder()
  stopEncoder = encoder.stop
  edge = await startTestEdge({ ENCODER_URL: encoder.url })
  alice = await edge.signUp('Alice')
  bob = await edge.signUp('Bob')
  aliceIds = await populate(edge, alice)
  bobIds = await populate(edge, bob)
  aliceKey = edge.withKey(await makeKey(alice, scopes))
})
afterAll(async () => {
  await edge?.stop()
  stopEncoder?.()
})

beforeEach(async () => {
  bobBefore = await fingerprint(edge, bob.orgId)
})
afterEach(async () => {
  expect(await fingerprint(edge, bob.orgId), 'rows of the other organization').toEqual(bobBefore)
})

it('covers the whole document', () => {
  expect(operations.length).toBeGreaterThanOrEqual(35)
  for (const operation of operations) expect(() => callsAcross(operation, aliceIds, bobIds)).not.toThrow()
})

it('does find its own things, so that not finding others says something', async () => {
  for (const operation of operations.filter(({ method }) => method === 'GET')) {
    const { method, path } = callWithin(operation, aliceIds)
    // The sample asset is ready, so its upload is over.
    const expected = operation.id === 'getUpload' ? 409 : 200
    expect((await alice.call(method, path)).status, operation.id).toBe(expected)
  }
})

describe.each(operations)('$method $path', (operation) => {
  it("does not find another organization's things, by session or by key", async () => {
    for (const caller of [alice, aliceKey]) {
      const nowhere = callsAcross(operation, aliceIds, nowhereIds())
      for (const [n, across] of callsAcross(operation, aliceIds, bobIds).entries())
        await expectNothing(caller, across, nowhere[n] ?? across)
    }
  })

  it('answers 401 without credentials that work', async () => {
    const { method, path, body } = callWithin(operation, bobIds)
    const unknownKey = edge.withKey(mintSecret('test'))
    const foreignKey = edge.withKey(mintSecret('live'))
    const nobody = (headers: Record<string, string>): Caller => ({
      call: (m, p, b, more = {}) => edge.withKey('x').call(m, p, b, { authorization: '', ...headers, ...more }),
    })
    const callers = [
      unknownKey,
      foreignKey,
      edge.withKey('kensa_test_short'),
      nobody({}),
      nobody({ cookie: 'kensa.session_token=made.up' }),
    ]
    for (const caller of callers) expect((await caller.call(method, path, body)).status, operation.id).toBe(401)
  })

  it('answers 404 or 400 to an id that cannot be', async () => {
    for (const name of operation.pathIds) {
      for (const text of badIds) {
        const { label, method, path, body } = callWithText(operation, aliceIds, name, text)
        expect([400, 404], label).toContain((await alice.call(method, path, body)).status)
      }
    }
  })
})

it.each(scopes)('refuses a key without %s wherever that scope is asked for', async (scope) => {
  const asking = operations.filter((operation) => operation.scope === scope)
  const key = edge.withKey(
    await makeKey(
      alice,
      scopes.filter((other) => other !== scope),
    ),
  )
  for (const operation of asking) {
    const { method, path, body } = callWithin(operation, aliceIds)
    const answer = await key.call(method, path, body)
    expect({ id: operation.id, status: answer.status, code: (await answer.json()).code }).toEqual({
      id: operation.id,
      status: 403,
      code: 'forbidden',
    })
  }
})

it.each(scopes)('asks for no scope but %s where that one is named', async (scope) => {
  const key = edge.withKey(await makeKey(alice, [scope]))
  for (const operation of operations.filter((each) => each.scope === scope)) {
    const { method, path, body } = callWithin(operation, nowhereIds())
    const answer = await key.call(method, path, body)
    if (answer.status === 403) expect((await answer.json()).detail, operation.id).not.toMatch(/needs the scope/)
  }
})

it('refuses a session whose active organization is not one of its own', async () => {
  const mallory = await edge.signUp('Mallory')
  await edge.database.sql('update session set active_organization_id = $1 where user_id = $2', [bob.orgId, mallory.userId])
  for (const operation of operations) {
    const { method, path, body } = callWithin(operation, bobIds)
    expect((await mallory.call(method, path, body)).status, operation.id).toBe(403)
  }
})

it("does not let a stranger into an organization through the sign-in library's endpoints", async () => {
  const attempts: [string, string, unknown][] = [
    ['POST', '/api/auth/organization/set-active', { organizationId: bob.orgId }],
    ['POST', '/api/auth/organization/update', { organizationId: bob.orgId, data: { name: 'Taken over' } }],
    ['POST', '/api/auth/organization/leave', { organizationId: bob.orgId }],
    ['GET', `/api/auth/organization/get-full-organization?organizationId=${bob.orgId}`, undefined],
    ['GET', `/api/auth/organization/list-members?organizationId=${bob.orgId}`, undefined],
    ['POST', '/api/auth/organization/invite-member', { organizationId: bob.orgId, email: alice.email, role: 'owner' }],
    ['POST', '/api/auth/organization/delete', { organizationId: bob.orgId }],
    ['POST', '/api/auth/organization/add-member', { organizationId: bob.orgId, userId: alice.userId, role: 'owner' }],
  ]
  for (const [method, path, body] of attempts) {
    const answer = await alice.call(method, path, body)
    expect([400, 401, 403, 404], `${path} answered ${answer.status}`).toContain(answer.status)
    expect(await answer.text()).not.toContain(bob.email)
  }
  const organizations = await (await alice.call('GET', '/api/auth/organization/list')).json()
  expect(organizations.map((organization: { name: string }) => organization.name)).toEqual(['Alice’s organisation'])
})

/** Not found, or at least the very answer that an id which never was would get (an empty page, nothing to remove). */
async function expectNothing(caller: Caller, across: Call, nowhere: Call): Promise<void> {
  const answer = await caller.call(across.method, across.path, across.body)
  const text = await answer.text()
  expect(text, across.label).not.toContain('secret.jpg')
  if (answer.status === 404 || answer.status === 403) return
  const reference = await caller.call(nowhere.method, nowhere.path, nowhere.body)
  expect({ status: answer.status, text }, across.label).toEqual({ status: reference.status, text: await reference.text() })
  expect([200, 204], across.label).toContain(answer.status)
}

async function makeKey(person: Person, wanted: readonly string[]): Promise<string> {
  const answer = await person.call('POST', '/v1/api-keys', { name: 'test', scopes: wanted })
  return (await answer.json()).secret
}

/** Answers every query with the same vector, so that a search that leaked would surely hit. */
async function startEncoder(): Promise<{ url: string; stop: () => void }> {
  const vector = Array.from({ length: 256 }, () => 1 / 16)
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ space: 'builtin-v1', vector, terms: [], modelVersion: 'v0' }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() }
}
