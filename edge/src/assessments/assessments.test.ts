import type { Assessment } from '@kensa/contract/api/assessments'
import { newUuid, toId } from '@kensa/contract/ids'
import type { CriterionAnswers, RubricContentInput } from '@kensa/contract/rubric'
import { addAssessments } from '@kensa/local/postgres/assessments'
import { addAsset, addFrames, addProject, addRubric } from '@kensa/local/postgres/fixtures'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'

let edge: TestEdge
let person: Person
beforeAll(async () => {
  edge = await startTestEdge()
})
beforeEach(async () => {
  person = await edge.signUp('Inspector')
})
afterAll(() => edge.stop())

const content: RubricContentInput = {
  criteria: [
    { id: 'A01', question: 'Is a helmet worn?', no: { en: 'no helmet is worn', ja: 'ヘルメットなし' } },
    { id: 'A02', question: 'Is the floor wet?', yes: { en: 'the floor is wet', ja: '床が濡れている' } },
    { id: 'A03', question: '=HYPERLINK("x")' },
  ],
  patterns: [
    {
      id: 'P01',
      name: 'Bare head',
      triggers: [{ criterion: 'A01', wanted: 0, points: 5 }],
      wording: { en: 'Bare head: {reasons}.', ja: '{reasons}。' },
    },
    { id: 'P02', name: '=1+1', triggers: [{ criterion: 'A02', wanted: 1, points: 3 }], wording: { en: '=1+1 {reasons}' } },
  ],
}

async function send(method: string, path: string, body?: unknown, by = person) {
  const answer = await by.call(method, path, body)
  return { status: answer.status, body: await answer.json() }
}

type Stand = { rubricUuid: string; rubricId: string; projectId: string; assetId: string; assessmentIds: string[]; itemIds: string[] }

/** A rubric and an asset of the person with an assessment for each of the answers, all waiting unless told. */
async function assess(
  answers: readonly CriterionAnswers[],
  more: { waits?: boolean; assetName?: string; rubric?: string } = {},
): Promise<Stand> {
  const { sql } = edge.database
  const { orgId } = person
  const projectId = await addProject(sql, orgId, newUuid())
  const assetId = await addAsset(sql, { orgId, projectId, kind: 'video', name: more.assetName ?? 'bench.mp4' })
  const frames = await addFrames(sql, { orgId, assetId, count: answers.length, seed: 1 })
  const rubricUuid = more.rubric ?? (await addRubric(sql, orgId, { content }))
  const made = await addAssessments(sql, {
    ...{ orgId, projectId, assetId, rubricId: rubricUuid, content, waits: more.waits ?? true },
    frames: answers.map((each, n) => ({ frameId: String(frames[n]?.id), answers: each })),
  })
  return {
    ...{ rubricUuid, rubricId: toId('rubric', rubricUuid), projectId: toId('project', projectId), assetId: toId('asset', assetId) },
    assessmentIds: made.map(({ assessmentId }) => toId('assessment', assessmentId)),
    itemIds: made.map(({ itemId }) => toId('reviewItem', itemId)),
  }
}

const good = { A01: 1, A02: 0, A03: 0 } as const
const bare = { A01: 0, A02: 0, A03: 0 } as const
const wet = { A01: 1, A02: 1, A03: 0 } as const
const both = { A01: 0, A02: 1, A03: 0 } as const
const unsure = { A01: 1, A02: null, A03: 0 } as const

const read = async (id: string | undefined): Promise<Assessment> => (await send('GET', `/v1/assessments/${id}`)).body
const change = (id: string | undefined, body: unknown) => send('PATCH', `/v1/assessments/${id}`, body)
const item = async (id: string | undefined) => (await send('GET', `/v1/review-items/${id}`)).body
const decide = async (id: string | undefined, body: object) =>
  send('POST', `/v1/review-items/${id}/decide`, { version: (await item(id)).version, ...body })

it('tells what stands, what the machine had said, where it was seen and what it comes to', async () => {
  const { assessmentIds, rubricId, assetId } = await assess([both])
  const one = await read(assessmentIds[0])
  expect(one).toMatchObject({
    ...{ id: assessmentIds[0], rubricId, rubricNumber: 1, assetId, assetName: 'bench.mp4', tMs: 1, widthPx: 64, heightPx: 48 },
    ...{ answers: both, machineAnswers: both, state: 'proposed', method: 'similarity', confidence: 0.7, version: 1, changedAt: null },
    seenAt: {},
    patterns: [
      { id: 'P01', score: 5, fired: ['A01'], name: 'Bare head', wording: 'Bare head: no helmet is worn.' },
      { id: 'P02', score: 3, fired: ['A02'], name: '=1+1', wording: '=1+1 the floor is wet' },
    ],
  })
  expect(new URL(one.imageUrl).pathname).toContain('/frames/')
  expect(new URL(one.thumbUrl).pathname).toContain('/thumbs/')
  const { assessmentIds: seen } = await assess([good])
  expect(await read(seen[0])).toMatchObject({ seenAt: { A01: { x: 1, y: 2, width: 10, height: 20 } }, patterns: [] })
})

it('words patterns in the language asked for', async () => {
  const { assessmentIds } = await assess([bare])
  const { body } = await send('GET', `/v1/assessments/${assessmentIds[0]}?language=ja-JP`)
  expect(body.patterns[0].wording).toBe('ヘルメットなし。')
  const { body: list } = await send('GET', '/v1/assessments?language=ko')
  expect(list.data[0].patterns[0].wording).toBe('Bare head: no helmet is worn.')
})

it('finds by rubric, version, job, project, asset, frame, state, first pattern and answer, newest first, page by page', async () => {
  const first = await assess([good, bare, wet, both, unsure])
  const second = await assess([bare], { rubric: first.rubricUuid, waits: false })
  const other = await assess([wet])
  const found = async (query: string) => {
    const { body } = await send('GET', `/v1/assessments?${query}`)
    return body.data.map(({ id }: Assessment) => id)
  }
  const [a, b, c, d, e] = first.assessmentIds
  const [f] = second.assessmentIds
  expect(await found('')).toEqual([...other.assessmentIds, f, e, d, c, b, a])
  expect(await found(`rubricId=${first.rubricId}`)).toEqual([f, e, d, c, b, a])
  expect(await found(`rubricId=${first.rubricId}&rubricNumber=2`)).toEqual([])
  expect(await found(`projectId=${second.projectId}`)).toEqual([f])
  expect(await found(`assetId=${first.assetId}&state=proposed`)).toEqual([e, d, c, b, a])
  expect(await found(`frameId=${(await read(c)).frameId}`)).toEqual([c])
  expect(await found('state=accepted')).toEqual([f])
  expect(await found(`rubricId=${first.rubricId}&patternId=P01`)).toEqual([f, d, b])
  expect(await found(`rubricId=${first.rubricId}&patternId=none`)).toEqual([e, a])
  expect(await found(`rubricId=${first.rubricId}&answered=A02:1`)).toEqual([d, c])
  expect(await found(`rubricId=${first.rubricId}&answered=A02:0`)).toEqual([f, b, a])
  expect(await found(`jobId=${toId('job', newUuid())}`)).toEqual([])
  const page = (await send('GET', `/v1/assessments?rubricId=${first.rubricId}&limit=4`)).body
  const rest = (await send('GET', `/v1/assessments?rubricId=${first.rubricId}&limit=4&cursor=${page.nextCursor}`)).body
  expect([...page.data, ...rest.data].map(({ id }) => id)).toEqual([f, e, d, c, b, a])
  expect(rest.nextCursor).toBeNull()
  expect((await send('GET', '/v1/assessments?answered=helmet')).body).toMatchObject({
    code: 'invalid_input',
    fields: [{ path: 'query.answered' }],
  })
})

it('counts by first pattern and by state', async () => {
  const { rubricId, rubricUuid } = await assess([good, bare, wet, both, unsure])
  const later = await assess([bare], { rubric: rubricUuid, waits: false })
  const { body } = await send('GET', `/v1/assessment-counts?rubricId=${rubricId}`)
  expect(body).toEqual({
    total: 6,
    states: { proposed: 5, accepted: 1, rejected: 0 },
    patterns: [
      { patternId: 'P01', total: 3, states: { proposed: 2, accepted: 1, rejected: 0 } },
      { patternId: null, total: 2, states: { proposed: 2, accepted: 0, rejected: 0 } },
      { patternId: 'P02', total: 1, states: { proposed: 1, accepted: 0, rejected: 0 } },
    ],
  })
  expect((await send('GET', `/v1/assessment-counts?rubricId=${rubricId}&projectId=${later.projectId}`)).body.total).toBe(1)
  expect((await send('GET', `/v1/assessment-counts?rubricId=${rubricId}&rubricNumber=2`)).body).toMatchObject({ total: 0, patterns: [] })
  expect((await send('GET', `/v1/assessment-counts?rubricId=${toId('rubric', newUuid())}`)).status).toBe(404)
})

it('ranks the patterns anew when a person corrects an answer, accepts by that, and answers the item that waits', async () => {
  const { assessmentIds, itemIds } = await assess([both])
  const { status, body } = await change(assessmentIds[0], { version: 1, answers: { A01: 1 } })
  expect([status, body]).toMatchObject([
    200,
    {
      answers: wet,
      machineAnswers: both,
      patterns: [{ id: 'P02', score: 3 }],
      state: 'accepted',
      version: 2,
      changedAt: expect.any(String),
    },
  ])
  expect(await item(itemIds[0])).toMatchObject({ state: 'decided', outcome: 'corrected', value: { answers: both } })
  const [row] = await edge.database.sql('select wrong, one_by_one from review_item where org_id = $1', [person.orgId])
  expect(row).toEqual({ wrong: true, one_by_one: true })
  const { data } = (await send('GET', '/v1/audit?noun=assessment')).body
  expect(data).toMatchObject([
    {
      action: 'assessment.changed',
      subject: { id: assessmentIds[0] },
      before: { answers: { A01: 0 }, state: 'proposed' },
      after: { answers: { A01: 1 }, state: 'accepted' },
    },
  ])
})

it('has no patterns while an answer is missing, and finds them when it is given', async () => {
  const { assessmentIds } = await assess([unsure])
  expect((await read(assessmentIds[0])).patterns).toEqual([])
  expect((await change(assessmentIds[0], { version: 1, answers: { A02: 1 } })).body.patterns).toMatchObject([{ id: 'P02' }])
  expect((await change(assessmentIds[0], { version: 2, answers: { A02: null } })).body).toMatchObject({ patterns: [], version: 3 })
})

it('accepts, rejects and reopens without touching the answers; a change of nothing makes no version', async () => {
  const { assessmentIds, itemIds } = await assess([bare])
  expect((await change(assessmentIds[0], { version: 1, answers: { A01: 0 } })).body).toMatchObject({ state: 'proposed', version: 1 })
  expect((await change(assessmentIds[0], { version: 1, state: 'accepted' })).body).toMatchObject({ state: 'accepted', version: 2 })
  expect(await item(itemIds[0])).toMatchObject({ state: 'decided', outcome: 'accepted' })
  expect((await change(assessmentIds[0], { version: 2, state: 'proposed' })).body).toMatchObject({
    state: 'proposed',
    version: 3,
    answers: bare,
  })
  expect(await item(itemIds[0])).toMatchObject({ state: 'open', outcome: null, claim: { mine: true } })
  expect((await change(assessmentIds[0], { version: 3, state: 'rejected' })).body).toMatchObject({ state: 'rejected', version: 4 })
  expect(await item(itemIds[0])).toMatchObject({ state: 'decided', outcome: 'rejected' })
})

it('names what is wrong with a change, and changes nothing', async () => {
  const { assessmentIds } = await assess([bare])
  const unknown = await change(assessmentIds[0], { version: 1, answers: { A01: 1, A09: 1 } })
  expect(unknown).toMatchObject({ status: 400, body: { code: 'invalid_input', fields: [{ path: 'answers.A09' }] } })
  const odd = await change(assessmentIds[0], { version: 1, answers: { A01: 2 } })
  expect(odd).toMatchObject({ status: 400, body: { fields: [{ path: 'answers.A01' }] } })
  expect((await change(assessmentIds[0], { version: 1 })).status).toBe(400)
  const late = await change(assessmentIds[0], { version: 2, answers: { A01: 1 } })
  expect(late).toMatchObject({ status: 409, body: { code: 'version_conflict', fields: [{ path: 'version' }] } })
  expect(await read(assessmentIds[0])).toMatchObject({ answers: bare, version: 1, state: 'proposed' })
})

it('shows the picture and the answers on items of the queue, and decides them as people answer; undo takes each back', async () => {
  const { assessmentIds, itemIds, rubricId, assetId } = await assess([bare, both, wet, good])
  const queue = (await send('GET', '/v1/review-items?task=criteria')).body.data
  expect(queue.map(({ id }: { id: string }) => id)).toEqual(itemIds)
  expect(queue[1]).toMatchObject({
    ...{ task: 'criteria', labelId: null, value: { rubricId, rubricNumber: 1, answers: both, patterns: [{ id: 'P01' }, { id: 'P02' }] } },
    subject: { kind: 'frame', assetId },
    picture: { assetName: 'bench.mp4', widthPx: 64, imageUrl: expect.stringContaining('/frames/') },
  })
  const [accept, correct, reject, leave] = itemIds
  await decide(accept, { answer: 'accept' })
  const corrected = await decide(correct, { answer: 'correct', value: { answers: { A01: 1 } } })
  expect(corrected.status, JSON.stringify(corrected.body)).toBe(200)
  await decide(reject, { answer: 'reject' })
  await decide(leave, { answer: 'cant_tell' })
  const states = async () =>
    (await Promise.all(assessmentIds.map(read))).map(({ state, answers, patterns }) => [state, answers, patterns[0]?.id])
  expect(await states()).toEqual([
    ['accepted', bare, 'P01'],
    ['accepted', wet, 'P02'],
    ['rejected', wet, 'P02'],
    ['proposed', good, undefined],
  ])
  const wrongs = await edge.database.sql('select wrong from review_item where org_id = $1 order by id', [person.orgId])
  expect(wrongs.map(({ wrong }) => wrong)).toEqual([false, true, true, true])
  for (const _ of itemIds) expect((await send('POST', '/v1/reviews/undo', {})).body).toMatchObject({ undone: 1, kept: 0 })
  expect(await states()).toEqual([
    ['proposed', bare, 'P01'],
    ['proposed', both, 'P01'],
    ['proposed', wet, 'P02'],
    ['proposed', good, undefined],
  ])
})

it('says that the machine was right where a correction changes nothing', async () => {
  const { itemIds } = await assess([bare])
  await decide(itemIds[0], { answer: 'correct', value: { answers: { A01: 0 } } })
  const [row] = await edge.database.sql('select wrong from review_item where org_id = $1', [person.orgId])
  expect(row).toEqual({ wrong: false })
})

it('names what is wrong with a correction, and decides nothing', async () => {
  const { itemIds } = await assess([bare])
  const fault = async (value: unknown) => (await decide(itemIds[0], { answer: 'correct', value })).body.fields?.[0]?.path
  expect(await fault({ answers: { A09: 1 } })).toBe('value.answers.A09')
  expect(await fault({ answers: { A01: 'yes' } })).toBe('value.answers.A01')
  expect(await fault({ answers: {} })).toBe('value.answers')
  expect(await fault({ labelId: 'x' })).toBe('value.answers')
  expect((await item(itemIds[0])).state).toBe('open')
})

it('takes the machine’s answers, which the queue shows, where somebody had changed them and then asked again', async () => {
  const { assessmentIds, itemIds } = await assess([both])
  await change(assessmentIds[0], { version: 1, answers: { A02: 0 } })
  await change(assessmentIds[0], { version: 2, state: 'proposed' })
  await decide(itemIds[0], { answer: 'accept' })
  expect(await read(assessmentIds[0])).toMatchObject({ state: 'accepted', answers: both, patterns: [{ id: 'P01' }, { id: 'P02' }] })
})

it('decides many at once, each as it is, and undoes them together', async () => {
  const { assessmentIds, itemIds } = await assess([bare, both, wet])
  await change(assessmentIds[1], { version: 1, answers: { A02: 0 } })
  await change(assessmentIds[1], { version: 2, state: 'proposed' })
  const { body } = await send('POST', '/v1/review-items/decide-many', { answer: 'accept', filter: { task: 'criteria' } })
  expect(body).toMatchObject({ decided: 3, kept: 0 })
  const states = async () => (await Promise.all(assessmentIds.map(read))).map(({ state, answers }) => [state, answers])
  expect(await states()).toEqual([
    ['accepted', bare],
    ['accepted', both],
    ['accepted', wet],
  ])
  expect((await send('POST', '/v1/reviews/undo', {})).body).toMatchObject({ undone: 3 })
  expect(await states()).toEqual([
    ['proposed', bare],
    ['proposed', bare],
    ['proposed', wet],
  ])
  expect((await item(itemIds[0])).state).toBe('open')
  await send('POST', '/v1/review-items/decide-many', { answer: 'reject', filter: { task: 'criteria' } })
  expect((await states()).map(([state]) => state)).toEqual(['rejected', 'rejected', 'rejected'])
})

it('undoes nothing that was changed since', async () => {
  const { assessmentIds, itemIds } = await assess([bare])
  await decide(itemIds[0], { answer: 'accept' })
  await change(assessmentIds[0], { version: 2, answers: { A02: 1 } })
  expect((await send('POST', '/v1/reviews/undo', {})).status).toBe(409)
  expect(await read(assessmentIds[0])).toMatchObject({ answers: both, state: 'accepted', version: 3 })
})

it('exports one line an assessment, with a column for each criterion and no cell that a spreadsheet would run', async () => {
  const { rubricId, assessmentIds } = await assess([unsure, both], { assetName: '=cmd.mp4' })
  await assess([wet])
  const answer = await person.call('GET', `/v1/assessments/csv?rubricId=${rubricId}`)
  expect(answer.headers.get('content-type')).toContain('text/csv')
  const text = await answer.text()
  const [head, first, second, end] = text.replace(/^\ufeff/, '').split('\r\n')
  expect(head?.split(',')).toEqual([
    ...['id', 'assetId', 'assetName', 'frameId', 'tMs', 'rubricNumber', 'state', 'method', 'confidence', 'version', 'assessedAt'],
    ...['A01', 'A02', 'A03'],
    ...[1, 2, 3, 4].flatMap((n) => [`pattern${n}`, `points${n}`, `wording${n}`]),
  ])
  expect(first?.split(',').slice(0, 10)).toEqual([
    ...[assessmentIds[1], expect.stringContaining('asset_'), "'=cmd.mp4", expect.stringContaining('frame_'), '2', '1'],
    ...['proposed', 'similarity', '0.7', '1'],
  ])
  expect(first?.split(',').slice(11)).toEqual([
    ...['0', '1', '0', 'P01', '5', 'Bare head: no helmet is worn.', 'P02', '3', "'=1+1 the floor is wet"],
    ...['', '', '', '', '', ''],
  ])
  expect(second?.split(',').slice(11)).toEqual(['1', '', '0', ...Array.from({ length: 12 }, () => '')])
  expect(end).toBe('')
  for (const cell of text.split(/[,\r\n]+/)) expect(cell).not.toMatch(/^[=+\-@]/)
})

it('exports what the filter finds, in one language, and more than one file can hold is refused', async () => {
  const { rubricId, rubricUuid, projectId } = await assess([bare, wet])
  const lines = async (query: string) =>
    (await (await person.call('GET', `/v1/assessments/csv?rubricId=${rubricId}${query}`)).text()).split('\r\n')
  expect((await lines('&patternId=P01&language=ja'))[1]).toContain('ヘルメットなし。')
  expect(await lines(`&projectId=${projectId}`)).toHaveLength(4)
  expect(await lines('&state=rejected')).toHaveLength(2)
  expect((await send('GET', `/v1/assessments/csv?rubricId=${toId('rubric', newUuid())}`)).status).toBe(404)
  const many = await edge.database.sql(
    `with f as (
       insert into frame (org_id, id, asset_id, index, t_ms, width_px, height_px)
       select org_id, gen_random_uuid(), asset_id, 10 + n, n, 64, 48 from frame, generate_series(1, 20000) n
       where org_id = $1 and index = 0 returning id)
     insert into assessment (org_id, id, rubric_id, rubric_number, frame_id, answers, patterns, method, state, verdict_id)
     select $1, gen_random_uuid(), $2, 1, f.id, '{"A01":1,"A02":0,"A03":0}', '[]', 'similarity', 'proposed',
       (select id from verdict where org_id = $1 limit 1) from f returning 1`,
    [person.orgId, rubricUuid],
  )
  expect(many).toHaveLength(20_000)
  expect(await send('GET', `/v1/assessments/csv?rubricId=${rubricId}`)).toMatchObject({ status: 413, body: { code: 'too_large' } })
  expect(await lines('&patternId=none')).toHaveLength(20_002)
})

it('gives what a language model answered as it came', async () => {
  const { assessmentIds } = await assess([bare])
  const { frameId } = await read(assessmentIds[0])
  const id = newUuid()
  const tries = [
    { raw: '<b>no JSON</b>', complaint: 'is no JSON' },
    { raw: '{}', complaint: null },
  ]
  await edge.database.sql(
    `insert into model_answer (org_id, id, frame_id, endpoint, model, question, valid, tries, input_tokens, output_tokens, took_ms)
     select $1, $2, frame_id, 'primary', 'some/model', 'Is it?', true, $3, 10, 20, 30 from assessment where org_id = $1`,
    [person.orgId, id, JSON.stringify(tries)],
  )
  expect((await send('GET', `/v1/model-answers/${toId('modelAnswer', id)}`)).body).toEqual({
    ...{
      id: toId('modelAnswer', id),
      jobId: null,
      frameId,
      endpoint: 'primary',
      model: 'some/model',
      question: 'Is it?',
      valid: true,
      tries,
    },
    ...{ inputTokens: 10, outputTokens: 20, tookMs: 30, createdAt: expect.any(String) },
  })
  expect((await send('GET', `/v1/model-answers/${toId('modelAnswer', newUuid())}`)).status).toBe(404)
})

it('goes with its asset, while the rubric and its versions stay', async () => {
  const { assessmentIds, assetId, rubricId } = await assess([bare])
  await edge.database.sql(`delete from asset where id = (select asset_id from frame where org_id = $1 limit 1)`, [person.orgId])
  expect(assetId).toBeDefined()
  expect((await send('GET', `/v1/assessments/${assessmentIds[0]}`)).status).toBe(404)
  expect((await send('GET', '/v1/review-items')).body.data).toEqual([])
  expect((await send('GET', `/v1/rubrics/${rubricId}`)).status).toBe(200)
})

it('shows nothing to another organization', async () => {
  const { assessmentIds, rubricId } = await assess([bare])
  const stranger = await edge.signUp('Stranger')
  const status = async (path: string, method = 'GET', body?: unknown) => (await stranger.call(method, path, body)).status
  expect(await status(`/v1/assessments/${assessmentIds[0]}`)).toBe(404)
  expect(await status(`/v1/assessments/${assessmentIds[0]}`, 'PATCH', { version: 1, state: 'accepted' })).toBe(404)
  expect(await status(`/v1/assessments/csv?rubricId=${rubricId}`)).toBe(404)
  expect((await send('GET', `/v1/assessments?rubricId=${rubricId}`, undefined, stranger)).body.data).toEqual([])
})
