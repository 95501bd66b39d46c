import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'

let edge: TestEdge
let owner: Person
beforeAll(async () => {
  edge = await startTestEdge()
  owner = await edge.signUp('Owner')
})
afterAll(() => edge.stop())

async function list(query = '', by: Pick<Person, 'call'> = owner) {
  const answer = await by.call('GET', `/v1/audit${query}`)
  return { status: answer.status, body: await answer.json() }
}

it('tells who did what to what, from where, with the settings before and after', async () => {
  const project = await (await owner.call('POST', '/v1/projects', { name: 'Line 1' })).json()
  await owner.call(
    'PATCH',
    `/v1/projects/${project.id}`,
    { name: 'Line 2' },
    { 'user-agent': 'Portal/1', 'cf-connecting-ip': '203.0.113.7' },
  )
  const { body } = await list(`?subjectId=${project.id}`)
  expect(body.data.map((entry: { action: string }) => entry.action)).toEqual(['project.renamed', 'project.created'])
  expect(body.data[0]).toMatchObject({
    id: expect.stringMatching(/^audit_/),
    actor: { kind: 'user', id: expect.stringMatching(/^user_/), name: 'Owner', email: owner.email },
    subject: { kind: 'project', id: project.id, name: 'Line 2' },
    address: '203.0.113.7',
    userAgent: 'Portal/1',
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    before: { name: 'Line 1' },
    after: { name: 'Line 2' },
  })
})

it('names the key that did it, and keeps its name when the key is renamed or gone', async () => {
  const made = await (await owner.call('POST', '/v1/api-keys', { name: 'camera', scopes: ['label.read', 'label.write'] })).json()
  await edge.withKey(made.secret).call('POST', '/v1/labels', { name: 'dent' })
  await edge.database.sql(`update api_key set name = 'other'`)
  const { body } = await list(`?actorId=${made.apiKey.id}`)
  expect(body.data).toHaveLength(1)
  expect(body.data[0]).toMatchObject({
    action: 'label.created',
    actor: { kind: 'apiKey', id: made.apiKey.id, name: 'camera', email: null },
  })
})

it('holds no secret', async () => {
  const made = await (await owner.call('POST', '/v1/api-keys', { name: 'secretive', scopes: ['label.read'] })).json()
  const text = JSON.stringify((await list()).body)
  expect(text).toContain('secretive')
  expect(text).not.toContain(made.secret)
})

it('writes nothing for what changed nothing', async () => {
  const made = await (await owner.call('POST', '/v1/api-keys', { name: 'twice', scopes: ['label.read'] })).json()
  const project = await (await owner.call('POST', '/v1/projects', { name: 'Same' })).json()
  for (let i = 0; i < 2; i++) await owner.call('DELETE', `/v1/api-keys/${made.apiKey.id}`)
  await owner.call('PATCH', `/v1/projects/${project.id}`, { name: 'Same' })
  expect((await list(`?subjectId=${made.apiKey.id}&action=api_key.revoked`)).body.data).toHaveLength(1)
  expect((await list(`?subjectId=${project.id}`)).body.data).toHaveLength(1)
})

it('filters by kind, action, noun and time', async () => {
  const all = (await list('?limit=100')).body.data as { action: string; at: string; actor: { kind: string } }[]
  const expectOnly = async (query: string, fits: (entry: (typeof all)[number]) => boolean) =>
    expect((await list(`?limit=100&${query}`)).body.data, query).toEqual(all.filter(fits))
  await expectOnly('actorKind=apiKey', (entry) => entry.actor.kind === 'apiKey')
  await expectOnly('action=project.created', (entry) => entry.action === 'project.created')
  await expectOnly('noun=api_key', (entry) => entry.action.startsWith('api_key.'))
  await expectOnly('subjectKind=label', (entry) => entry.action.startsWith('label.'))
  const middle = all[3]?.at ?? ''
  await expectOnly(`from=${middle}`, (entry) => entry.at >= middle)
  await expectOnly(`to=${middle}`, (entry) => entry.at < middle)
})

it('pages through all entries once, newest first', async () => {
  const seen: { id: string; at: string }[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await list(`?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`)
    seen.push(...body.data)
    cursor = body.nextCursor
  }
  const [row] = await edge.database.sql('select count(*)::int as n from audit_entry where org_id = $1', [owner.orgId])
  expect(new Set(seen.map(({ id }) => id)).size).toBe(row?.['n'])
  expect(seen.map(({ at }) => at)).toEqual(
    seen
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  )
})

it('answers a filter that means nothing with the field and what it must be', async () => {
  for (const [query, path] of [
    ['?actorId=project_01h455vb4pex5vsknk084sn02q', 'query.actorId'],
    ['?subjectId=x', 'query.subjectId'],
    ['?action=project.exploded', 'query.action'],
    ['?from=yesterday', 'query.from'],
    ['?cursor=x', 'query.cursor'],
  ]) {
    const { status, body } = await list(query)
    expect({ status, path: body.fields[0].path }, query).toEqual({ status: 400, path })
  }
})

it('is for owners, admins and keys with the scope only', async () => {
  const guests = []
  for (const role of ['admin', 'reviewer', 'member', 'viewer']) {
    const email = `${role}@example.com`
    const person = await edge.signUp(role, { email })
    await edge.database.sql(`insert into member (id, organization_id, user_id, role) values (gen_random_uuid(), $1, $2, $3)`, [
      owner.orgId,
      person.userId,
      role,
    ])
    await person.call('POST', '/api/auth/organization/set-active', { organizationId: owner.orgId })
    guests.push([role, (await list('', person)).status])
  }
  expect(guests).toEqual([
    ['admin', 200],
    ['reviewer', 403],
    ['member', 403],
    ['viewer', 403],
  ])
})

it('exports what the filter finds, and no cell that a spreadsheet would run', async () => {
  await owner.call('POST', '/v1/projects', { name: '=HYPERLINK("http://thief.example","x")' })
  const answer = await owner.call('GET', '/v1/audit.csv?noun=project')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="kensa-audit.csv"')
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
  const lines = text.trimEnd().split('\r\n')
  expect(lines[0]).toMatch(/^\ufeffat,action,actor_kind,/)
  expect(lines).toHaveLength(1 + (await list('?noun=project&limit=100')).body.data.length)
  expect(lines[1]).toContain(`"'=HYPERLINK(""http://thief.example"",""x"")"`)
})
