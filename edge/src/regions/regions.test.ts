import { maskToRle } from '@kensa/algorithms/boxes/rle'
import { rleToText } from '@kensa/algorithms/boxes/rle-text'
import { newUuid, toId } from '@kensa/contract/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'
import { addIngestedAsset } from '../../../infra/local/test-frames.ts'
import { uuidIn } from '../../../infra/local/test-uploads.ts'

const [frameWidth, frameHeight] = [64, 48]
const box = { x: 4, y: 5, width: 20, height: 10 }

let edge: TestEdge
let person: Person
let frameId: string
let labelId: string
beforeAll(async () => {
  edge = await startTestEdge({})
  person = await edge.signUp('Annotator')
  const projectId = (await ask('GET', '/v1/projects')).body.data[0].id
  const [asset] = [await addIngestedAsset(edge, person, projectId, 'one.jpg', [Array.from({ length: 256 }, () => 1 / 16)])]
  frameId = String(asset.frameIds[0])
  labelId = (await createLabel()).id
})
afterAll(() => edge.stop())

const sql = (text: string, values: unknown[] = []) => edge.database.sql(text, values)
async function ask(method: string, path: string, body?: unknown, by: Pick<Person, 'call'> = person) {
  const answer = await by.call(method, path, body)
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
}
const createLabel = async (input: Record<string, unknown> = {}) => (await ask('POST', '/v1/labels', { name: newUuid(), ...input })).body
const draw = (input: Record<string, unknown> = { box }) => ask('POST', `/v1/frames/${frameId}/regions`, { labelId, ...input })
const change = (id: string, body: Record<string, unknown>) => ask('PATCH', `/v1/regions/${id}`, body)
const take = (id: string, version: number) => ask('DELETE', `/v1/regions/${id}?version=${version}`)
const read = async (id: string) => (await ask('GET', `/v1/regions/${id}`)).body
const lastEntry = async () => (await sql('select action, before, after from audit_entry order by at desc, id desc limit 1'))[0]

/** A region as an annotate job leaves it. */
async function proposeByMachine(): Promise<string> {
  const [id, verdictId] = [newUuid(), newUuid()]
  const [frame] = await sql('select id, asset_id from frame where id = $1', [uuidIn(frameId, 'frame')])
  await sql(
    `insert into verdict (org_id, id, task, subject_kind, subject_id, asset_id, value, scores, confidence, evidence, provenance, rule,
       audit_draw, holds, versions, decision, reason, audit_inclusion, key)
     values ($1, $2, 'annotate', 'region', $3, $4, '{}', '{}', 0.75, '{}', '{}', '{"kind":"none"}', 0.5, '{}', '{}', 'needs_review', 'no_rule', 0, $5)`,
    [person.orgId, verdictId, id, frame?.['asset_id'], verdictId],
  )
  await sql(
    `insert into region (org_id, id, frame_id, label_id, x, y, width, height, origin, state, verdict_id, created_by)
     values ($1, $2, $3, $4, 1, 2, 30, 40, 'machine', 'proposed', $5, 'runner')`,
    [person.orgId, id, frame?.['id'], uuidIn(labelId, 'label'), verdictId],
  )
  return toId('region', id)
}

it('takes a box that a person drew as accepted, and tells of it in the list and in the log', async () => {
  const { status, body } = await draw()
  expect(status, JSON.stringify(body)).toBe(201)
  expect(body).toMatchObject({
    ...{ frameId, labelId, box, outline: null, origin: 'person', state: 'accepted' },
    ...{ verdictId: null, confidence: null, version: 1, changedAt: null },
  })
  expect(await read(body.id)).toEqual(body)
  expect((await ask('GET', `/v1/frames/${frameId}/regions`)).body.data[0]).toEqual(body)
  expect(await lastEntry()).toMatchObject({ action: 'region.created', after: { frameId, labelId, box, outline: null } })
  const [row] = await sql('select created_by from region where id = $1', [uuidIn(body.id, 'region')])
  expect(row).toEqual({ created_by: `user:${person.userId}` })
})

it('draws once, however often a client repeats itself', async () => {
  const headers = { 'idempotency-key': newUuid() }
  const both = [1, 2].map(() => person.call('POST', `/v1/frames/${frameId}/regions`, { labelId, box }, headers))
  const [first, second] = await Promise.all((await Promise.all(both)).map((answer) => answer.json()))
  const ids = new Set([first, second].map((answer) => answer.id ?? 'busy'))
  ids.delete('busy')
  expect(ids.size).toBe(1)
})

it('gives an outline the smallest box that holds it', async () => {
  const polygons = [
    [10, 10, 30, 12, 20, 40],
    [31, 30, 33, 30, 33, 41.5],
  ]
  expect((await draw({ outline: { kind: 'polygon', polygons } })).body).toMatchObject({
    box: { x: 10, y: 10, width: 23, height: 31.5 },
    outline: { kind: 'polygon', polygons },
  })
  const pixels = new Uint8Array(frameWidth * frameHeight)
  for (let y = 7; y < 20; y++) pixels.fill(1, y * frameWidth + 3, y * frameWidth + 9)
  const counts = rleToText(maskToRle({ width: frameWidth, height: frameHeight, pixels }))
  const mask = { kind: 'mask', size: [frameHeight, frameWidth], counts }
  expect((await draw({ outline: mask })).body).toMatchObject({ box: { x: 3, y: 7, width: 6, height: 13 }, outline: mask })
})

it('refuses boxes and outlines that do not fit the frame, naming the numbers', async () => {
  const whole = rleToText({ width: frameWidth, height: frameHeight, counts: [frameWidth * frameHeight] })
  const mask = (size: number[], counts: string) => ({ outline: { kind: 'mask', size, counts } })
  const cases: [Record<string, unknown>, string, string][] = [
    [{ box: { ...box, x: 50 } }, 'box', 'x 50 to 70'],
    [{ box: { ...box, y: -1 } }, 'box', 'y -1 to 9'],
    [{ box: { ...box, width: 0 } }, 'box', 'found 0 × 10'],
    [{ outline: { kind: 'polygon', polygons: [[1, 1, 65, 1, 5, 9]] } }, 'outline', '64 × 48 pixels'],
    [{ outline: { kind: 'polygon', polygons: [[1, 1, 5, 1, 9, 1]] } }, 'outline.polygons', 'an area'],
    [mask([frameWidth, frameHeight], whole), 'outline.size', '48 and 64; found 64 and 48'],
    [mask([frameHeight, frameWidth], whole.slice(0, -1)), 'outline.counts', 'end within a number'],
    [mask([frameHeight, frameWidth], '5'), 'outline.counts', '= 3072; found 5'],
    [mask([frameHeight, frameWidth], whole), 'outline.counts', 'a pixel that is on'],
  ]
  for (const [input, path, says] of cases) {
    const { status, body } = await draw(input)
    expect({ status, code: body.code, path: body.fields[0].path }, says).toEqual({ status: 400, code: 'invalid_input', path })
    expect(body.detail).toContain(says)
  }
  for (const input of [{}, { box, outline: { kind: 'polygon', polygons: [[1, 1, 5, 1, 9, 9]] } }, { box: { ...box, x: '4' } }])
    expect((await draw(input)).status).toBe(400)
})

it('puts on what a merged label became, and refuses labels that are unknown, archived or for other projects', async () => {
  const [gone, stays] = [await createLabel(), await createLabel()]
  await ask('POST', `/v1/labels/${gone.id}/merge`, { intoLabelId: stays.id })
  expect((await draw({ labelId: gone.id, box })).body.labelId).toBe(stays.id)
  expect((await draw({ labelId: toId('label', newUuid()), box })).status).toBe(404)
  const archived = await createLabel()
  await ask('POST', `/v1/labels/${archived.id}/archive`)
  expect((await draw({ labelId: archived.id, box })).status).toBe(409)
  const elsewhere = await createLabel({ projectIds: [] })
  expect(await draw({ labelId: elsewhere.id, box })).toMatchObject({ status: 409, body: { code: 'conflict' } })
})

it('makes a version of each change and none of no change, and refuses one that began from another', async () => {
  const { id } = (await draw()).body
  const other = await createLabel()
  const moved = await change(id, { version: 1, box: { ...box, x: 6 }, labelId: other.id })
  expect(moved.body).toMatchObject({ version: 2, box: { ...box, x: 6 }, labelId: other.id, changedAt: expect.any(String) })
  expect(await lastEntry()).toMatchObject({ action: 'region.changed', before: { box }, after: { labelId: other.id } })
  expect((await change(id, { version: 2, box: { ...box, x: 6 } })).body.version).toBe(2)
  expect(await change(id, { version: 1, box })).toMatchObject({
    status: 409,
    body: { code: 'version_conflict', fields: [{ path: 'version' }] },
  })
  expect((await change(id, { version: 2, box: { ...box, x: 60 } })).status).toBe(400)
  expect((await take(id, 1)).status).toBe(409)
  expect((await take(id, 2)).status).toBe(204)
  expect((await ask('GET', `/v1/regions/${id}`)).status).toBe(404)
})

it('drops the outline of a region that gets a box', async () => {
  const { id } = (await draw({ outline: { kind: 'polygon', polygons: [[1, 1, 9, 1, 9, 9]] } })).body
  expect((await change(id, { version: 1, box })).body).toMatchObject({ box, outline: null })
})

it("accepts a machine's region by a change of it, unless the change says otherwise, and leaves it the machine's", async () => {
  const id = await proposeByMachine()
  expect(await read(id)).toMatchObject({ state: 'proposed', confidence: 0.75, version: 1 })
  expect((await change(id, { version: 1, box })).body).toMatchObject({ origin: 'machine', state: 'accepted', version: 2, confidence: 0.75 })
  expect((await change(id, { version: 2, box: { ...box, y: 1 }, state: 'proposed' })).body).toMatchObject({ state: 'proposed', version: 3 })
  expect((await change(id, { version: 3, state: 'rejected' })).body).toMatchObject({ state: 'rejected', box: { ...box, y: 1 }, version: 4 })
})

it("keeps a machine's region as rejected where a person takes it away", async () => {
  const id = await proposeByMachine()
  expect((await take(id, 1)).status).toBe(204)
  expect(await read(id)).toMatchObject({ state: 'rejected', version: 2 })
  expect(await lastEntry()).toMatchObject({ action: 'region.deleted', before: { state: 'proposed' } })
  expect((await take(id, 2)).status).toBe(204)
  expect((await read(id)).version).toBe(2)
})

it('asks for a version to delete', async () => {
  const { id } = (await draw()).body
  expect((await ask('DELETE', `/v1/regions/${id}`)).status).toBe(400)
})
