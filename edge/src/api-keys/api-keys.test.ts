import { scopes } from '@kensa/contract/scopes'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'

let edge: TestEdge
let owner: Person
beforeAll(async () => {
  edge = await startTestEdge()
  owner = await edge.signUp('Owner')
})
afterAll(() => edge.stop())

async function create(by: Caller, input: Record<string, unknown>) {
  const answer = await by.call('POST', '/v1/api-keys', { name: 'key', scopes: ['project.read'], ...input })
  return { status: answer.status, body: await answer.json() }
}

it('shows the secret once and stores only its hash', async () => {
  const { body } = await create(owner, { name: 'camera' })
  expect(body.secret).toMatch(/^kensa_test_[0-9A-Za-z]{36}$/)
  expect(body.apiKey.hint).toBe(body.secret.slice(-4))
  expect(await (await owner.call('GET', '/v1/api-keys')).text()).not.toContain(body.secret.slice(11, -4))
  const rows = await edge.database.sql('select row_to_json(k)::text as row from api_key k')
  for (const { row } of rows) expect(row).not.toContain(body.secret.slice(11, -4))
})

it('notes the last use, to the minute', async () => {
  const { body } = await create(owner, {})
  expect(body.apiKey.lastUsedAt).toBeNull()
  await edge.withKey(body.secret).call('GET', '/v1/projects')
  const [listed] = (await (await owner.call('GET', '/v1/api-keys')).json()).data
  expect(listed).toMatchObject({ id: body.apiKey.id, lastUsedAt: expect.stringMatching(/:00\.000Z$/) })
})

it('stops a key at the moment it is revoked, also for its own maker, and revoking again changes nothing', async () => {
  const { body } = await create(owner, {})
  const key = edge.withKey(body.secret)
  expect((await key.call('GET', '/v1/projects')).status).toBe(200)
  for (let i = 0; i < 2; i++) expect((await owner.call('DELETE', `/v1/api-keys/${body.apiKey.id}`)).status).toBe(204)
  expect((await key.call('GET', '/v1/projects')).status).toBe(401)
})

it('stops a key when it expires', async () => {
  const { body } = await create(owner, { expiresAt: new Date(Date.now() + 60_000).toISOString() })
  const key = edge.withKey(body.secret)
  expect((await key.call('GET', '/v1/projects')).status).toBe(200)
  await edge.database.sql(`update api_key set expires_at = now() - interval '1 second' where name = 'key'`)
  expect((await key.call('GET', '/v1/projects')).status).toBe(401)
})

it('refuses an end in the past', async () => {
  const { status, body } = await create(owner, { expiresAt: '2020-01-01T00:00:00Z' })
  expect([status, body.fields[0].path]).toEqual([400, 'expiresAt'])
})

it('never gives a key more than its maker holds, in scope or in time', async () => {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  const { body } = await create(owner, { scopes: ['project.read', 'apikey.write'], expiresAt })
  const maker = edge.withKey(body.secret)
  expect(await create(maker, { scopes: ['project.read', 'project.write'], expiresAt })).toMatchObject({
    status: 403,
    body: { fields: [{ path: 'scopes', message: expect.stringContaining('project.write') }] },
  })
  expect(await create(maker, {})).toMatchObject({ status: 400, body: { fields: [{ path: 'expiresAt' }] } })
  expect(await create(maker, { expiresAt: new Date(Date.now() + 7_200_000).toISOString() })).toMatchObject({ status: 400 })
  expect(await create(maker, { expiresAt })).toMatchObject({ status: 201, body: { apiKey: { scopes: ['project.read'] } } })
})

it('lets an owner give all scopes, each once', async () => {
  const { body } = await create(owner, { scopes: [...scopes, ...scopes] })
  expect(body.apiKey.scopes.toSorted()).toEqual([...scopes].toSorted())
})

it('pages through all keys once', async () => {
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await (await owner.call('GET', `/v1/api-keys?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)).json()
    seen.push(...page.data.map((key: { id: string }) => key.id))
    cursor = page.nextCursor
  }
  const [row] = await edge.database.sql('select count(*)::int as n from api_key')
  expect(seen).toHaveLength(Number(row?.['n']))
  expect(new Set(seen).size).toBe(seen.length)
})

const projects = async (secret: string) => (await edge.withKey(secret).call('GET', '/v1/projects')).status
const rotate = async (by: Caller, id: string, body: unknown = {}) => {
  const answer = await by.call('POST', `/v1/api-keys/${id}/rotate`, body)
  return { status: answer.status, body: await answer.json() }
}
const change = async (by: Caller, id: string, body: unknown) => {
  const answer = await by.call('PATCH', `/v1/api-keys/${id}`, body)
  return { status: answer.status, body: await answer.json() }
}
const endOverlaps = () =>
  edge.database.sql(`update api_key set previous_expires_at = now() - interval '1 second' where previous_hash is not null`)

it('notes the address of the last use', async () => {
  const { body } = await create(owner, { name: 'addressed' })
  await edge.withKey(body.secret).call('GET', '/v1/projects', undefined, { 'cf-connecting-ip': '203.0.113.9' })
  const [listed] = (await (await owner.call('GET', '/v1/api-keys')).json()).data
  expect(listed).toMatchObject({ name: 'addressed', lastUsedAddress: '203.0.113.9' })
})

it('rotates: the new secret works at once, the old one until the overlap ends, and both show', async () => {
  const { body: made } = await create(owner, { name: 'rotated' })
  const { status, body } = await rotate(owner, made.apiKey.id, { overlapSeconds: 3600 })
  expect(status).toBe(200)
  expect(body.secret).not.toBe(made.secret)
  expect(body.apiKey).toMatchObject({
    id: made.apiKey.id,
    hint: body.secret.slice(-4),
    previous: { hint: made.apiKey.hint },
    rotatedAt: expect.any(String),
  })
  const endsInS = (new Date(body.apiKey.previous.expiresAt).getTime() - Date.now()) / 1000
  expect(endsInS).toBeGreaterThan(3590)
  expect(endsInS).toBeLessThanOrEqual(3600)
  expect(await Promise.all([projects(made.secret), projects(body.secret)])).toEqual([200, 200])
  await endOverlaps()
  expect(await Promise.all([projects(made.secret), projects(body.secret)])).toEqual([401, 200])
  const [listed] = (await (await owner.call('GET', '/v1/api-keys')).json()).data
  expect(listed.previous).toBeNull()
})

it('never lets more than two secrets of a key work, and ends all older ones on demand', async () => {
  const { body: first } = await create(owner, {})
  const { body: second } = await rotate(owner, first.apiKey.id)
  const refused = await rotate(owner, first.apiKey.id)
  expect(refused).toMatchObject({ status: 409, body: { fields: [{ path: 'overlapSeconds' }] } })
  const { body: third } = await rotate(owner, first.apiKey.id, { overlapSeconds: 0 })
  expect(third.apiKey.previous).toBeNull()
  expect(await Promise.all([first, second, third].map(({ secret }) => projects(secret)))).toEqual([401, 401, 200])
})

it('ends both secrets of a key that is revoked during an overlap, and rotates it no more', async () => {
  const { body: made } = await create(owner, {})
  const { body } = await rotate(owner, made.apiKey.id)
  await owner.call('DELETE', `/v1/api-keys/${made.apiKey.id}`)
  expect(await Promise.all([projects(made.secret), projects(body.secret)])).toEqual([401, 401])
  expect((await rotate(owner, made.apiKey.id, { overlapSeconds: 0 })).status).toBe(409)
  expect((await change(owner, made.apiKey.id, { name: 'again' })).status).toBe(409)
})

it('refuses an overlap out of range', async () => {
  const { body } = await create(owner, {})
  for (const overlapSeconds of [-1, 30 * 24 * 3600 + 1, 1.5, 'long'])
    expect(await rotate(owner, body.apiKey.id, { overlapSeconds })).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'overlapSeconds' }] },
    })
})

it('gives nobody a secret that may more, or longer, than they may themselves', async () => {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  const weak = edge.withKey((await create(owner, { scopes: ['apikey.write', 'project.read'], expiresAt })).body.secret)
  const { body: strong } = await create(owner, { scopes: ['project.write'], expiresAt })
  const { body: lasting } = await create(owner, { scopes: ['project.read'] })
  expect((await rotate(weak, strong.apiKey.id)).status).toBe(403)
  expect((await rotate(weak, lasting.apiKey.id)).status).toBe(400)
  expect((await change(weak, lasting.apiKey.id, { scopes: ['project.read', 'member.write'] })).status).toBe(403)
  expect((await change(weak, strong.apiKey.id, { expiresAt: null })).status).toBe(403)
  expect((await change(weak, lasting.apiKey.id, { expiresAt: null })).status).toBe(400)
})

it('changes name, scopes, end and limit, which count from the next request on', async () => {
  const { body: made } = await create(owner, { name: 'old', monthlyLimitMicros: 1_000_000 })
  expect(made.apiKey.monthlyLimitMicros).toBe(1_000_000)
  const key = edge.withKey(made.secret)
  expect((await key.call('GET', '/v1/labels')).status).toBe(403)
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  const { body } = await change(owner, made.apiKey.id, { name: 'new', scopes: ['label.read'], expiresAt, monthlyLimitMicros: 0 })
  expect(body).toMatchObject({ name: 'new', scopes: ['label.read'], expiresAt, monthlyLimitMicros: 0 })
  expect((await key.call('GET', '/v1/labels')).status).toBe(200)
  expect((await key.call('GET', '/v1/projects')).status).toBe(403)
  const { body: cleared } = await change(owner, made.apiKey.id, { expiresAt: null, monthlyLimitMicros: null })
  expect(cleared).toMatchObject({ name: 'new', expiresAt: null, monthlyLimitMicros: null })
  const audit = (await (await owner.call('GET', `/v1/audit?subjectId=${made.apiKey.id}&action=api_key.changed`)).json()).data
  expect(audit[1]).toMatchObject({ before: { name: 'old', monthlyLimitMicros: 1_000_000 }, after: { name: 'new', monthlyLimitMicros: 0 } })
})

it('refuses a change of nothing, of an unknown field, or to a bad value, and names the field', async () => {
  const { body } = await create(owner, {})
  for (const [patch, path] of [
    [{}, 'body'],
    [{ name: 'a\u0000b' }, 'name'],
    [{ name: ' ' }, 'name'],
    [{ scopes: [] }, 'scopes'],
    [{ monthlyLimitMicros: -1 }, 'monthlyLimitMicros'],
    [{ expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    [{ name: 'x', hash: 'y' }, 'body'],
  ] as const)
    expect(await change(owner, body.apiKey.id, patch), JSON.stringify(patch)).toMatchObject({ status: 400, body: { fields: [{ path }] } })
})
