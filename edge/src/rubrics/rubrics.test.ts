import { limits } from '@kensa/contract/limits'
import type { RubricContentInput } from '@kensa/contract/rubric'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'

let edge: TestEdge
let person: Person
beforeAll(async () => {
  edge = await startTestEdge()
  person = await edge.signUp('Author')
})
afterAll(() => edge.stop())

const content = (points = 5): RubricContentInput => ({
  criteria: [
    { id: 'A01', question: 'Is a helmet worn?', lookFor: 'helmet', no: { en: 'no helmet is worn', ja: 'ヘルメットなし' } },
    { id: 'A02', question: 'Is the floor wet?', yes: { en: 'the floor is wet' } },
  ],
  patterns: [
    {
      id: 'P01',
      name: 'Danger',
      triggers: [
        { criterion: 'A01', wanted: 0, points },
        { criterion: 'A02', wanted: 1, points: 1 },
      ],
      wording: { en: 'Danger: {reasons}.', ja: '{reasons}のため危険' },
    },
  ],
})

async function send(method: string, path: string, body?: unknown, by = person, headers: Record<string, string> = {}) {
  const answer = await by.call(method, path, body, headers)
  return { status: answer.status, body: await answer.json() }
}
let made = 0
const create = async (input: Record<string, unknown> = {}) =>
  (await send('POST', '/v1/rubrics', { name: `Rubric ${++made}`, content: content(), ...input })).body
const change = (id: string, input: Record<string, unknown>) => send('PATCH', `/v1/rubrics/${id}`, input)

it('makes version 1 of what it is given, and tells what it asks', async () => {
  const { status, body } = await send('POST', '/v1/rubrics', { name: ' Ｈelmets ', description: 'At the gate\r\n', content: content() })
  expect(status).toBe(201)
  expect(body).toMatchObject({
    ...{ name: 'Helmets', description: 'At the gate', number: 1, version: 1, criterionCount: 2, patternCount: 1, archivedAt: null },
    ...{ unreachablePatternIds: [], rulesHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    content: {
      criteria: [
        { id: 'A01', lookFor: 'helmet', yes: {} },
        { id: 'A02', lookFor: null },
      ],
      patterns: [{ priority: 0, required: [] }],
    },
  })
  expect((await send('GET', `/v1/rubrics/${body.id}`)).body).toEqual(body)
  const [listed] = (await send('GET', '/v1/rubrics?text=hELM')).body.data
  const { content: _, unreachablePatternIds: __, ...summary } = body
  expect(listed).toEqual(summary)
})

it('takes a name once, whatever its case and width, archived or not, and names the field', async () => {
  const first = await create({ name: 'Gloves' })
  await send('POST', `/v1/rubrics/${first.id}/archive`)
  const taken = { status: 409, body: { code: 'conflict', fields: [{ path: 'name' }] } }
  expect(await send('POST', '/v1/rubrics', { name: 'ｇLOVES', content: content() })).toMatchObject(taken)
  const second = await create()
  expect(await change(second.id, { version: 1, name: 'gloves' })).toMatchObject(taken)
  const both = ['Tidy', 'tidy'].map((name) => send('POST', '/v1/rubrics', { name, content: content() }))
  expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([201, 409])
})

it('makes a version of a content that differs and none of one that does not, in whatever order it is written', async () => {
  const { id, rulesHash } = await create()
  const [one, two] = content().criteria as [object, object]
  const turned = { patterns: content().patterns, criteria: [Object.fromEntries(Object.entries(one).reverse()), two] }
  expect((await change(id, { version: 1, content: turned })).body).toMatchObject({ number: 1, version: 1 })
  expect((await change(id, { version: 1, description: 'Told' })).body).toMatchObject({ number: 1, version: 2 })
  const reworded = { ...content(), criteria: [{ ...one, question: 'Does everybody wear a helmet?' }, two] }
  expect((await change(id, { version: 2, content: reworded })).body).toMatchObject({ number: 2, version: 3, rulesHash })
  const { body } = await change(id, { version: 3, content: content(7) })
  expect(body).toMatchObject({ number: 3, version: 4, content: { patterns: [{ triggers: [{ points: 7 }, {}] }] } })
  expect(body.rulesHash).not.toBe(rulesHash)
})

it('overwrites nobody: of two changes of one version the second is refused', async () => {
  const { id } = await create()
  const both = await Promise.all([5, 6].map((n) => change(id, { version: 1, description: `Description ${n}`, content: content(n + 1) })))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'version_conflict', fields: [{ path: 'version' }] })
  expect((await send('GET', `/v1/rubrics/${id}/versions`)).body.data).toHaveLength(2)
})

it('keeps all versions as they were, with who made them', async () => {
  const { id } = await create()
  for (const version of [1, 2, 3]) await change(id, { version, content: content(10 + version) })
  const first = (await send('GET', `/v1/rubrics/${id}/versions?limit=3`)).body
  const rest = (await send('GET', `/v1/rubrics/${id}/versions?limit=3&cursor=${first.nextCursor}`)).body
  expect([...first.data, ...rest.data].map(({ number }) => number)).toEqual([4, 3, 2, 1])
  expect(rest).toMatchObject({ data: [{ actor: { kind: 'user', name: 'Author' } }], nextCursor: null })
  const second = (await send('GET', `/v1/rubrics/${id}/versions/2`)).body
  expect(second).toMatchObject({ number: 2, content: { patterns: [{ triggers: [{ points: 11 }, {}] }] } })
  expect((await send('GET', `/v1/rubrics/${id}/versions/9`)).status).toBe(404)
  expect((await send('GET', `/v1/rubrics/${id}/versions/0`)).status).toBe(404)
})

it('hides archived rubrics from lists until they are restored', async () => {
  const { id } = await create({ name: 'Seasonal' })
  const listed = async (archived: string) =>
    (await send('GET', `/v1/rubrics?text=seasonal&archived=${archived}`)).body.data.map((one: { id: string }) => one.id)
  const states = async () => [await listed('exclude'), await listed('include'), await listed('only')]
  expect(await states()).toEqual([[id], [id], []])
  expect((await send('POST', `/v1/rubrics/${id}/archive`)).body.archivedAt).toEqual(expect.any(String))
  const again = await send('POST', `/v1/rubrics/${id}/archive`)
  expect([again.status, again.body.version]).toEqual([200, 1])
  expect(await states()).toEqual([[], [id], [id]])
  expect((await send('POST', `/v1/rubrics/${id}/restore`)).body.archivedAt).toBeNull()
  expect(await states()).toEqual([[id], [id], []])
})

it('pages through rubrics, newest first', async () => {
  const author = await edge.signUp('Pager')
  const ids: string[] = []
  for (const n of [1, 2, 3]) ids.unshift((await send('POST', '/v1/rubrics', { name: `R${n}`, content: content() }, author)).body.id)
  const first = (await send('GET', '/v1/rubrics?limit=2', undefined, author)).body
  const rest = (await send('GET', `/v1/rubrics?limit=2&cursor=${first.nextCursor}`, undefined, author)).body
  expect([...first.data, ...rest.data].map((one) => one.id)).toEqual(ids)
  expect(rest.nextCursor).toBeNull()
})

it.each([
  [
    'a criterion twice',
    {
      criteria: [
        { id: 'A01', question: 'a?' },
        { id: 'A01', question: 'b?' },
      ],
    },
    'content.criteria[1].id',
    'A01',
  ],
  [
    'a pattern about no criterion',
    { ...content(), patterns: [{ id: 'P01', name: 'x', triggers: [{ criterion: 'A09', wanted: 1, points: 1 }] }] },
    'content.patterns[0].triggers[0].criterion',
    'A09',
  ],
  ['no criteria', { criteria: [] }, 'content.criteria', '1'],
  [
    'points that are no whole number',
    { ...content(), patterns: [{ id: 'P01', name: 'x', triggers: [{ criterion: 'A01', wanted: 1, points: 0.5 }] }] },
    'content.patterns[0].triggers[0].points',
    'int',
  ],
  [
    'too many criteria',
    { criteria: Array.from({ length: limits.criteriaMax + 1 }, (_, n) => ({ id: `A${n}`, question: 'a?' })) },
    'content.criteria',
    String(limits.criteriaMax),
  ],
])('refuses %s, and says where', async (_, faulty, path, word) => {
  const { status, body } = await send('POST', '/v1/rubrics', { name: 'Faulty', content: faulty })
  expect([status, body.code]).toEqual([400, 'invalid_input'])
  expect(body.fields).toContainEqual({ path, message: expect.stringContaining(word) })
})

it('names patterns that nothing can bring to the first place', async () => {
  const patterns = [
    { id: 'P01', name: 'Strong', triggers: [{ criterion: 'A01', wanted: 1 as const, points: 9 }] },
    { id: 'P02', name: 'Weak', triggers: [{ criterion: 'A01', wanted: 1 as const, points: 1 }] },
  ]
  expect(await create({ content: { ...content(), patterns } })).toMatchObject({ unreachablePatternIds: ['P02'] })
})

it('tries answers without storing anything, in the language asked for', async () => {
  const trial = (answers: unknown, language?: string) => send('POST', '/v1/rubrics/try', { content: content(), answers, language })
  const { rulesHash } = await create()
  expect((await trial({ A01: 0, A02: 1 }, 'ja')).body).toEqual({
    rulesHash,
    patterns: [{ id: 'P01', score: 6, fired: ['A01', 'A02'], name: 'Danger', wording: 'ヘルメットなし、the floor is wetのため危険' }],
  })
  expect((await trial({ A01: 1, A02: 0 })).body.patterns).toEqual([])
  const { status, body } = await trial({ A01: null, A03: 1 })
  expect([status, body.fields]).toEqual([
    400,
    [
      { path: 'answers.A01', message: 'must be 0 or 1; found null' },
      { path: 'answers.A02', message: 'must be 0 or 1; found nothing' },
      { path: 'answers.A03', message: 'is no criterion of the rubric' },
    ],
  ])
})

it('hands out a template that makes a rubric as it is', async () => {
  const { body } = await send('GET', '/v1/rubric-template')
  expect(await create({ content: body })).toMatchObject({ criterionCount: 60, patternCount: 12, unreachablePatternIds: [], content: body })
})

it('makes one rubric of a request that is sent twice', async () => {
  const input = { name: 'Once', content: content() }
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const [first, second] = [
    await send('POST', '/v1/rubrics', input, person, headers),
    await send('POST', '/v1/rubrics', input, person, headers),
  ]
  expect([second.status, second.body]).toEqual([201, first.body])
})

it('notes who did what, and no more of a content than its number', async () => {
  const author = await edge.signUp('Noted')
  const { body } = await send('POST', '/v1/rubrics', { name: 'Noted', content: content() }, author)
  await send('PATCH', `/v1/rubrics/${body.id}`, { version: 1, name: 'Renamed', content: content(9) }, author)
  await send('POST', `/v1/rubrics/${body.id}/archive`, undefined, author)
  await send('POST', `/v1/rubrics/${body.id}/restore`, undefined, author)
  const { data } = (await send('GET', '/v1/audit?noun=rubric', undefined, author)).body
  expect(data.map(({ action }: { action: string }) => action)).toEqual([
    ...['rubric.restored', 'rubric.archived', 'rubric.changed', 'rubric.created'],
  ])
  expect(data[2]).toMatchObject({
    subject: { kind: 'rubric', id: body.id, name: 'Renamed' },
    before: { name: 'Noted', number: 1 },
    after: { name: 'Renamed', number: 2 },
  })
})

it('takes no more rubrics than an organization may have', async () => {
  const author = await edge.signUp('Collector')
  await edge.database.sql(
    `with made as (
       insert into rubric (org_id, id, name) select $1, gen_random_uuid(), 'R' || n from generate_series(1, $2::int) n returning org_id, id
     )
     insert into rubric_version (org_id, rubric_id, number, content, rules_hash, criterion_count, pattern_count, actor_kind, actor_name)
     select org_id, id, 1, '{}', repeat('a', 64), 1, 0, 'system', 'system' from made`,
    [author.orgId, limits.rubricsMax],
  )
  const { status, body } = await send('POST', '/v1/rubrics', { name: 'One more', content: content() }, author)
  expect([status, body.detail]).toEqual([409, expect.stringContaining(String(limits.rubricsMax))])
})
