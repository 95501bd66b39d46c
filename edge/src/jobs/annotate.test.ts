import { newUuid, toId } from '@kensa/contract/ids'
import { addAsset, addFrames, addLabel, addProject } from '@kensa/local/postgres/fixtures'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startUploadStand, type UploadStand, uuidIn } from '../../../infra/local/test-uploads.ts'

let stand: UploadStand
let orgId: string
let projectId: string
let assetId: string
let frames: string[]
let labels: string[]

const sql = (text: string, values: unknown[] = []) => stand.edge.database.sql(text, values)
const call = async (path: string, body: unknown) => {
  const answer = await stand.person.call('POST', path, body)
  return { status: answer.status, body: await answer.json() }
}
const annotate = (input: unknown) => ({ task: 'annotate', input })
const ids = (uuids: readonly string[]) => uuids.map((labelId) => ({ labelId: toId('label', labelId) }))

beforeAll(async () => {
  stand = await startUploadStand()
  orgId = stand.person.orgId
  projectId = await addProject(stand.edge.database.sql, orgId, 'Annotated')
  assetId = await addAsset(stand.edge.database.sql, { orgId, projectId, kind: 'video' })
  frames = (await addFrames(stand.edge.database.sql, { orgId, assetId, count: 30, seed: 1 })).map(({ id }) => toId('frame', id))
  await sql('update asset set frame_count = 30 where id = $1', [assetId])
  labels = Array.from({ length: 21 }, () => newUuid())
  for (const label of labels) await addLabel(stand.edge.database.sql, orgId, label, label)
})
afterAll(() => stand.stop())

it('tells and holds the price of each frame for each twenty labels, for frames as for an asset', async () => {
  const line = (quantity: number) => ({ unit: 'image_annotated', quantity, amountMicros: quantity * 2_000 })
  const price = async (input: unknown) => (await call('/v1/jobs/preview', annotate(input))).body.lines
  expect(await price({ frameIds: frames.slice(0, 7), labels: ids(labels.slice(0, 20)) })).toEqual([line(7)])
  expect(await price({ frameIds: [...frames.slice(0, 7), ...frames.slice(0, 7)], labels: ids(labels) })).toEqual([line(14)])
  expect(await price({ assetId: toId('asset', assetId), labels: ids(labels.slice(0, 1)) })).toEqual([line(30)])
  const { status, body } = await call('/v1/jobs', annotate({ assetId: toId('asset', assetId), labels: ids(labels) }))
  expect(status, JSON.stringify(body)).toBe(201)
  expect(body).toMatchObject({
    ...{ task: 'annotate', state: 'queued', assetId: toId('asset', assetId), projectId: toId('project', projectId) },
    price: { reservedMicros: 60 * 2_000, chargedMicros: 0 },
  })
})

it('leaves the asset as it is while it works on it, when it is canceled, and when it is tried again', async () => {
  const { body } = await call('/v1/jobs', annotate({ assetId: toId('asset', assetId), labels: ids(labels.slice(0, 1)) }))
  const state = async () => (await sql('select state from asset where id = $1', [assetId]))[0]?.['state']
  expect(await state()).toBe('ready')
  expect((await call(`/v1/jobs/${body.id}/cancel`, undefined)).body.state).toBe('canceled')
  expect(await state()).toBe('ready')
  const retried = await call(`/v1/jobs/${body.id}/retry`, undefined)
  expect(retried.body.state).toBe('queued')
  const held = await stand.person.call('GET', `/v1/jobs/${body.id}`)
  expect((await held.json()).price).toEqual({ reservedMicros: 30 * 2_000, chargedMicros: 0 })
  expect(await state()).toBe('ready')
  await sql(`update job set state = 'failed', finished_at = now() where id = $1`, [uuidIn(body.id, 'job')])
})

it('asks for masks where they are wanted, at the same price', async () => {
  const input = { frameIds: frames.slice(0, 2), labels: ids(labels.slice(0, 1)) }
  const stored = async (masks: boolean | undefined) => {
    const { body } = await call('/v1/jobs', annotate(masks === undefined ? input : { ...input, masks }))
    const [row] = await sql(`select input ->> 'masks' as masks from job where id = $1`, [uuidIn(body.id, 'job')])
    return [row?.['masks'], body.price.reservedMicros]
  }
  expect(await stored(undefined)).toEqual([null, 4_000])
  expect(await stored(false)).toEqual([null, 4_000])
  expect(await stored(true)).toEqual(['true', 4_000])
  expect((await call('/v1/jobs', annotate({ ...input, masks: 'yes' }))).status).toBe(400)
})

it('knows the project only where all frames are of one', async () => {
  const other = await addProject(stand.edge.database.sql, orgId, 'Other')
  const far = await addAsset(stand.edge.database.sql, { orgId, projectId: other })
  const [frame] = await addFrames(stand.edge.database.sql, { orgId, assetId: far, count: 1, seed: 2 })
  const one = await call('/v1/jobs', annotate({ frameIds: frames.slice(0, 2), labels: ids(labels.slice(0, 1)) }))
  expect(one.body).toMatchObject({ projectId: toId('project', projectId), assetId: null })
  const two = await call('/v1/jobs', annotate({ frameIds: [frames[0], toId('frame', String(frame?.id))], labels: ids(labels.slice(0, 1)) }))
  expect(two.body).toMatchObject({ projectId: null, assetId: null })
})

it('looks at all frames of several assets, or of a project as it is then, and refuses more than ten thousand', async () => {
  const label = ids(labels.slice(0, 1))
  const own = await addProject(stand.edge.database.sql, orgId, 'Whole')
  const assets: string[] = []
  for (const [count, seed] of [
    [3, 3],
    [4, 4],
  ] as const) {
    const id = await addAsset(stand.edge.database.sql, { orgId, projectId: own, kind: 'video' })
    await addFrames(stand.edge.database.sql, { orgId, assetId: id, count, seed })
    assets.push(id)
  }
  const storedFrames = async (input: unknown) => {
    const { body } = await call('/v1/jobs', annotate(input))
    expect(body).toMatchObject({ projectId: toId('project', own), assetId: null })
    const [row] = await sql(`select jsonb_array_length(input -> 'frameIds') as frames from job where id = $1`, [uuidIn(body.id, 'job')])
    return row?.['frames']
  }
  expect(await storedFrames({ projectId: toId('project', own), labels: label })).toBe(7)
  expect(await storedFrames({ assetIds: assets.map((id) => toId('asset', id)), labels: label })).toBe(7)
  expect(await storedFrames({ assetIds: [toId('asset', assets[0] ?? '')], labels: label })).toBe(3)
  const unknown = await call('/v1/jobs', annotate({ assetIds: [toId('asset', assets[0] ?? ''), toId('asset', newUuid())], labels: label }))
  expect(unknown).toMatchObject({ status: 404, body: { detail: '1 of the 2 assets do not exist.' } })
  expect((await call('/v1/jobs', annotate({ projectId: toId('project', newUuid()), labels: label }))).status).toBe(404)
  const empty = await addProject(stand.edge.database.sql, orgId, 'Empty')
  expect((await call('/v1/jobs', annotate({ projectId: toId('project', empty), labels: label }))).status).toBe(409)
  await sql(
    `insert into frame (org_id, id, asset_id, index, t_ms, width_px, height_px)
     select $1, gen_random_uuid(), $2, n, n, 64, 48 from generate_series(100, 10100) as n`,
    [orgId, assets[0]],
  )
  const many = await call('/v1/jobs', annotate({ projectId: toId('project', own), labels: label }))
  expect([many.status, many.body.code]).toEqual([413, 'too_large'])
})

it('refuses what does not exist, and input that says too little, too much or two things', async () => {
  const label = ids(labels.slice(0, 1))
  const missing = await call('/v1/jobs', annotate({ frameIds: [frames[0], toId('frame', newUuid())], labels: label }))
  expect(missing).toMatchObject({ status: 404, body: { detail: '1 of the 2 frames do not exist.' } })
  const unlabelled = await call('/v1/jobs', annotate({ frameIds: [frames[0]], labels: [...label, ...ids([newUuid()])] }))
  expect(unlabelled).toMatchObject({ status: 404, body: { detail: '1 of the 2 labels do not exist.' } })
  const empty = await addAsset(stand.edge.database.sql, { orgId, projectId, state: 'processing' })
  expect((await call('/v1/jobs', annotate({ assetId: toId('asset', empty), labels: label }))).status).toBe(409)
  const threshold = (accept: number, reject: number) => ({ kind: 'threshold', accept, reject })
  for (const input of [
    { labels: label },
    { frameIds: frames, assetId: toId('asset', assetId), labels: label },
    { assetIds: [toId('asset', assetId)], projectId: toId('project', projectId), labels: label },
    { frameIds: [], labels: label },
    { frameIds: frames, labels: [] },
    { frameIds: frames, labels: [...label, ...label] },
    { frameIds: frames, labels: [{ ...label[0], threshold: 0.01 }] },
    { frameIds: frames, labels: label, rule: threshold(0.5, 0.6) },
    { frameIds: frames, labels: label, rule: { kind: 'certificate' } },
    { frameIds: Array.from({ length: 10_001 }, () => frames[0]), labels: label },
  ])
    expect((await call('/v1/jobs', annotate(input))).status, JSON.stringify(input).slice(0, 200)).toBe(400)
})

it('previews a few frames free of charge, keeps that apart from other jobs, and has an end of it', async () => {
  const label = ids(labels.slice(0, 1))
  const preview = { frameIds: frames.slice(0, 3), labels: label, preview: true }
  expect((await call('/v1/jobs/preview', annotate(preview))).body).toMatchObject({ lines: [], totalMicros: 0 })
  const { status, body } = await call('/v1/jobs', annotate(preview))
  expect(status, JSON.stringify(body)).toBe(201)
  expect(body.price).toEqual({ reservedMicros: 0, chargedMicros: 0 })
  const result = async (id: string) => (await stand.person.call('GET', `/v1/jobs/${id}/result`)).json()
  expect(await result(body.id)).toEqual({ regionCount: 0, frameCount: 0, assessmentCount: 0, toReviewCount: 0, preview: null })
  const box = { x: 1, y: 2, width: 3, height: 4 }
  const [frameId, labelId] = [uuidIn(frames[0] as string, 'frame'), labels[0] as string]
  await sql(`update job set state = 'succeeded', finished_at = now(), result = $2 where id = $1`, [
    uuidIn(body.id, 'job'),
    JSON.stringify([{ frameId, regions: [{ labelId, box, score: 0.5 }] }]),
  ])
  expect(await result(body.id)).toEqual({
    ...{ regionCount: 1, frameCount: 1, assessmentCount: 0, toReviewCount: 0 },
    preview: [{ frameId: frames[0], regions: [{ labelId: toId('label', labelId), box, outline: null, score: 0.5 }] }],
  })
  const outline = { kind: 'mask', size: [4, 4], counts: '5221' }
  await sql(`update job set result = jsonb_set(result, '{0,regions,0,outline}', $2) where id = $1`, [
    uuidIn(body.id, 'job'),
    JSON.stringify(outline),
  ])
  expect(await result(body.id)).toMatchObject({ preview: [{ regions: [{ box, outline }] }] })
  for (const input of [
    { ...preview, frameIds: frames.slice(0, 4) },
    { assetId: toId('asset', assetId), labels: label, preview: true },
  ])
    expect((await call('/v1/jobs', annotate(input))).status).toBe(400)
  await sql(
    `insert into job (org_id, id, task, state, input) select $1, id, 'annotate', 'succeeded', '{"preview": true}' from unnest($2::uuid[]) as id`,
    [orgId, Array.from({ length: 59 }, () => newUuid())],
  )
  expect(await call('/v1/jobs', annotate(preview))).toMatchObject({ status: 429, body: { code: 'rate_limited' } })
  expect((await call('/v1/jobs', annotate({ ...preview, preview: false }))).status).toBe(201)
})
