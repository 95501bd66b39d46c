import { toId } from '@kensa/contract/ids'
import type { RubricContentInput } from '@kensa/contract/rubric'
import { addAsset, addFrames, addProject, addRubric } from '@kensa/local/postgres/fixtures'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startUploadStand, type UploadStand, uuidIn } from '../../../infra/local/test-uploads.ts'

let stand: UploadStand
let orgId: string
let projectId: string
let assetId: string
let frames: string[]
let rubricId: string

const sql = (text: string, values: unknown[] = []) => stand.edge.database.sql(text, values)
const call = async (path: string, body: unknown) => {
  const answer = await stand.person.call('POST', path, body)
  return { status: answer.status, body: await answer.json() }
}
const asking = (count: number): RubricContentInput => ({
  criteria: Array.from({ length: count }, (_, n) => ({ id: `A${n + 1}`, question: `Is thing ${n + 1} there?` })),
})
const start = (input: object) => call('/v1/jobs', { task: 'criteria', input: { rubricId, ...input } })
const stored = async (jobId: string) => (await sql('select input from job where id = $1', [uuidIn(jobId, 'job')]))[0]?.['input']

beforeAll(async () => {
  stand = await startUploadStand()
  orgId = stand.person.orgId
  projectId = await addProject(stand.edge.database.sql, orgId, 'Assessed')
  assetId = await addAsset(stand.edge.database.sql, { orgId, projectId, kind: 'video' })
  frames = (await addFrames(stand.edge.database.sql, { orgId, assetId, count: 30, seed: 1 })).map(({ id }) => id)
  await sql('update asset set frame_count = 30 where id = $1', [assetId])
  rubricId = toId('rubric', await addRubric(stand.edge.database.sql, orgId, { content: asking(60) }))
})
afterAll(() => stand.stop())

it('tells and holds the price of each frame for each sixty criteria', async () => {
  const line = (quantity: number) => ({ unit: 'criteria_image', quantity, amountMicros: quantity * 4_000 })
  const frameIds = frames.slice(0, 7).map((id) => toId('frame', id))
  const price = async (input: object) => (await call('/v1/jobs/preview', { task: 'criteria', input: { rubricId, ...input } })).body.lines
  expect(await price({ frameIds: [...frameIds, ...frameIds] })).toEqual([line(7)])
  expect(await price({ assetId: toId('asset', assetId) })).toEqual([line(30)])
  const larger = toId('rubric', await addRubric(stand.edge.database.sql, orgId, { content: asking(61) }))
  expect(await price({ frameIds, rubricId: larger })).toEqual([line(14)])
  const { status, body } = await start({ frameIds })
  expect(status, JSON.stringify(body)).toBe(201)
  expect(body).toMatchObject({ task: 'criteria', state: 'queued', price: { reservedMicros: 28_000, chargedMicros: 0 } })
})

it('takes frames by their ids, by an asset, by assets and by a project', async () => {
  const rule = { kind: 'none' }
  const asked = { rubricId: uuidIn(rubricId, 'rubric'), rubricNumber: 1, rule }
  const byFrames = await start({ frameIds: frames.slice(0, 2).map((id) => toId('frame', id)) })
  expect(await stored(byFrames.body.id)).toEqual({ ...asked, frameIds: frames.slice(0, 2) })
  const byAsset = await start({ assetId: toId('asset', assetId) })
  expect(byAsset.body).toMatchObject({ assetId: toId('asset', assetId), projectId: toId('project', projectId) })
  expect(await stored(byAsset.body.id)).toEqual({ ...asked, assetId })
  for (const input of [{ assetIds: [toId('asset', assetId)] }, { projectId: toId('project', projectId) }]) {
    const { body } = await start(input)
    expect(body).toMatchObject({ assetId: null, projectId: toId('project', projectId) })
    expect(await stored(body.id)).toEqual({ ...asked, frameIds: frames })
  }
  expect((await start({})).body.fields).toContainEqual({ path: 'input.frameIds', message: expect.stringContaining('give one of') })
  expect((await start({ assetId: toId('asset', assetId), projectId: toId('project', projectId) })).status).toBe(400)
})

it('asks the version that was in force when it was started, or the one that is named', async () => {
  const content = asking(1)
  const id = toId('rubric', await addRubric(stand.edge.database.sql, orgId, { content }))
  const frameIds = [toId('frame', String(frames[0]))]
  const first = await start({ frameIds, rubricId: id })
  const edited = await stand.person.call('PATCH', `/v1/rubrics/${id}`, { version: 1, content: asking(2) })
  expect((await edited.json()).number).toBe(2)
  const second = await start({ frameIds, rubricId: id })
  const named = await start({ frameIds, rubricId: id, rubricNumber: 1 })
  const numbers = await Promise.all([first, second, named].map(async ({ body }) => stored(body.id)))
  expect(numbers).toMatchObject([{ rubricNumber: 1 }, { rubricNumber: 2 }, { rubricNumber: 1 }])
  const unknown = await start({ frameIds, rubricId: id, rubricNumber: 3 })
  expect([unknown.status, unknown.body.detail]).toEqual([404, expect.stringContaining('no version 3; the one in force is 2')])
})

it('keeps the rule by which the machine may decide', async () => {
  const rule = { kind: 'threshold', accept: 0.9 }
  const { body } = await start({ assetId: toId('asset', assetId), rule })
  expect(await stored(body.id)).toMatchObject({ rule: { ...rule, reject: null } })
  expect((await start({ assetId: toId('asset', assetId), rule: { kind: 'threshold', accept: 0.5, reject: 0.6 } })).status).toBe(400)
})

it('refuses a rubric that is archived until it is restored', async () => {
  const id = toId('rubric', await addRubric(stand.edge.database.sql, orgId, { content: asking(1) }))
  await stand.person.call('POST', `/v1/rubrics/${id}/archive`)
  const { status, body } = await start({ assetId: toId('asset', assetId), rubricId: id })
  expect([status, body.code, body.detail]).toEqual([409, 'conflict', expect.stringContaining('archived')])
  await stand.person.call('POST', `/v1/rubrics/${id}/restore`)
  expect((await start({ assetId: toId('asset', assetId), rubricId: id })).status).toBe(201)
})

it('knows no rubric and no frame of another organization', async () => {
  const stranger = await stand.edge.signUp('Stranger')
  const theirs = toId('rubric', await addRubric(stand.edge.database.sql, stranger.orgId, { content: asking(1) }))
  expect((await start({ assetId: toId('asset', assetId), rubricId: theirs })).status).toBe(404)
  const input = { rubricId: theirs, frameIds: [toId('frame', String(frames[0]))] }
  expect((await stranger.call('POST', '/v1/jobs', { task: 'criteria', input })).status).toBe(404)
})
