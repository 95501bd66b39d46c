import { newUuid, toId } from '@kensa/contract/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'
import { startTestEncoder, type TestEncoder, vectorOf } from '../../../infra/local/test-encoder.ts'
import { addIngestedAsset } from '../../../infra/local/test-frames.ts'
import { uuidIn } from '../../../infra/local/test-uploads.ts'

let encoder: TestEncoder
let edge: TestEdge
let person: Person
let projectId: string

beforeAll(async () => {
  encoder = await startTestEncoder()
  edge = await startTestEdge({ ENCODER_URL: encoder.url })
  person = await edge.signUp('Searcher')
  projectId = (await (await person.call('GET', '/v1/projects')).json()).data[0].id
})
afterAll(async () => {
  await edge.stop()
  await encoder.stop()
})

/** A mixture of directions, as a unit vector: the first share decides how near it is to the first direction. */
function blend(...parts: [share: number, seed: string][]): number[] {
  const raw = vectorOf('').map((_, i) => parts.reduce((sum, [share, seed]) => sum + share * (vectorOf(seed)[i] ?? 0), 0))
  const length = Math.hypot(...raw)
  return raw.map((x) => x / length)
}

async function search(body: unknown, by: Person = person, query = '') {
  const answer = await by.call('POST', `/v1/searches${query}`, body)
  return { status: answer.status, body: await answer.json() }
}

it('finds frames by words, best first, and explains each score', async () => {
  const near = await addIngestedAsset(edge, person, projectId, 'near.jpg', [blend([1, 'blue wrench'], [0.1, 'x'])])
  const far = await addIngestedAsset(edge, person, projectId, 'far.jpg', [blend([1, 'gear'], [0.2, 'blue wrench'])])
  const { status, body } = await search({ text: 'blue wrench', filter: { assetIds: [near.id, far.id] } })
  expect(status).toBe(201)
  expect(body.search).toMatchObject({ kind: 'text', text: 'blue wrench', total: 2, space: 'builtin-v1', modelVersion: 'test' })
  expect(body.search.terms).toContainEqual({ text: 'wrench', concept: 'wrench' })
  expect(body.data.map((hit: { asset: { id: string } }) => hit.asset.id)).toEqual([near.id, far.id])
  const [hit] = body.data
  expect(hit).toMatchObject({ rank: 1, frame: { id: near.frameIds[0], tMs: 0, widthPx: 64 }, asset: { name: 'near.jpg', kind: 'image' } })
  const sum = hit.components.reduce((total: number, part: { score: number; weight: number }) => total + part.score * part.weight, 0)
  expect(hit.score).toBeCloseTo(sum, 9)
  expect(new URL(hit.frame.thumbUrl).pathname).toContain('/thumbs/0000000.jpg')
})

it('lifts a file whose name holds the words above one that looks as much like them', async () => {
  const look = blend([1, 'something else'])
  const plain = await addIngestedAsset(edge, person, projectId, 'a.jpg', [look])
  const named = await addIngestedAsset(edge, person, projectId, 'KX-4821-B7.jpg', [look])
  const { body } = await search({ text: 'kx-4821-b7', filter: { assetIds: [plain.id, named.id] } })
  expect(body.data.map((hit: { asset: { id: string } }) => hit.asset.id)).toEqual([named.id, plain.id])
  expect(body.data[0].components.find((part: { name: string }) => part.name === 'file_name').score).toBeGreaterThan(0.5)
  expect(body.data[1].components.find((part: { name: string }) => part.name === 'file_name').score).toBe(0)
})

it('lets looks decide among names that match alike, however many they are', async () => {
  const owner = await edge.signUp('Owner of many')
  const inProject = (await (await owner.call('GET', '/v1/projects')).json()).data[0].id
  for (let n = 0; n < 60; n++)
    await addIngestedAsset(edge, owner, inProject, `spanner-${n}.jpg`, [blend([1, 'spanner'], [1, `noise ${n}`])])
  const best = await addIngestedAsset(edge, owner, inProject, 'spanner-60.jpg', [blend([1, 'spanner'])])
  const { body } = await search({ text: 'spanner' }, owner)
  expect(body.data[0].asset.id).toBe(best.id)
  expect(body.search.total).toBe(61)
})

it('takes words in Unicode form NFKC on one line', async () => {
  const { body } = await search({ text: ' ﾍﾙﾒｯﾄ\u0000\n　ｂｌｕｅ ' })
  expect(body.search.text).toBe('ヘルメット blue')
})

it('finds frames like a frame, without the frame itself', async () => {
  const { id, frameIds } = await addIngestedAsset(
    edge,
    person,
    projectId,
    'clip.mp4',
    [blend([1, 'p']), blend([1, 'p'], [0.3, 'q']), blend([1, 'q'])],
    'video',
  )
  const { body } = await search({ frameId: frameIds[0], filter: { assetIds: [id] } })
  expect(body.search).toMatchObject({ kind: 'frame', frameId: frameIds[0], text: null })
  expect(body.data.map((hit: { frame: { id: string } }) => hit.frame.id)).toEqual([frameIds[1], frameIds[2]])
  expect(body.data[0].components).toHaveLength(1)
})

async function searchByPhoto(bytes: Uint8Array<ArrayBuffer> | undefined, filter?: string) {
  const form = new FormData()
  if (bytes) form.set('image', new File([bytes], 'query.jpg', { type: 'image/jpeg' }))
  if (filter !== undefined) form.set('filter', filter)
  const headers = { cookie: person.cookie, origin: 'http://localhost:8787' }
  const answer = await edge.request('/v1/searches/by-image', { method: 'POST', headers, body: form })
  return { status: answer.status, body: await answer.json() }
}

it('finds frames like a photo, within a filter', async () => {
  const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
  const { id, frameIds } = await addIngestedAsset(edge, person, projectId, 'photo.jpg', [vectorOf(Buffer.from(photo))])
  const { status, body } = await searchByPhoto(photo, JSON.stringify({ kind: 'image' }))
  expect(status).toBe(201)
  expect(body.search).toMatchObject({ kind: 'image', text: null, filter: { kind: 'image' } })
  expect(body.data[0]).toMatchObject({ asset: { id }, frame: { id: frameIds[0] } })
  expect(body.data[0].score).toBeGreaterThan(0.999)
})

it.each([
  ['no photo', undefined, undefined, 400, 'invalid_input'],
  ['an empty photo', new Uint8Array(), undefined, 422, 'file_empty'],
  ['a photo over the limit', new Uint8Array(20_000_001), undefined, 413, 'too_large'],
  ['a video', Uint8Array.from('\0\0\0\x10ftypisom\0\0\0\0', (c) => c.charCodeAt(0)), undefined, 415, 'unsupported_type'],
  ['a HEIC photo', Uint8Array.from('\0\0\0\x10ftypheic\0\0\0\0', (c) => c.charCodeAt(0)), undefined, 415, 'unsupported_type'],
  ['a filter that is no JSON', new Uint8Array([0xff, 0xd8, 0xff]), '{', 400, 'invalid_input'],
  ['a filter with an unknown field', new Uint8Array([0xff, 0xd8, 0xff]), '{"colour":"blue"}', 400, 'invalid_input'],
])('refuses %s to search by', async (_, bytes, filter, status, code) => {
  expect(await searchByPhoto(bytes, filter)).toMatchObject({ status, body: { code } })
})

it('pages through a frozen result: ranks stay, frames deleted since are left out, new ones stay away', async () => {
  const frames = Array.from({ length: 7 }, (_, i) => blend([1, 'frozen'], [0.1 * (i + 1), `other ${i}`]))
  const { id } = await addIngestedAsset(edge, person, projectId, 'long.mp4', frames, 'video')
  const first = await search({ text: 'frozen', filter: { assetIds: [id] } }, person, '?limit=3')
  const ranked = (await (await person.call('GET', `/v1/searches/${first.body.search.id}?limit=100`)).json()).data
  expect(ranked).toHaveLength(7)
  await edge.database.sql('delete from frame where id = $1', [uuidIn(ranked[4].frame.id, 'frame')])
  const paged = [...first.body.data]
  for (let cursor = first.body.nextCursor; cursor !== null; ) {
    const page = await (await person.call('GET', `/v1/searches/${first.body.search.id}?limit=3&cursor=${cursor}`)).json()
    paged.push(...page.data)
    cursor = page.nextCursor
  }
  expect(paged.map((hit) => hit.rank)).toEqual([1, 2, 3, 4, 6, 7])
  expect(paged.map((hit) => hit.frame.id)).toEqual(
    ranked.filter((_: unknown, i: number) => i !== 4).map((hit: { frame: { id: string } }) => hit.frame.id),
  )
})

it('filters by label, kind and time of upload', async () => {
  const { id, frameIds } = await addIngestedAsset(edge, person, projectId, 'labelled.mp4', [blend([1, 'l1']), blend([1, 'l2'])], 'video')
  const label = await (await person.call('POST', '/v1/labels', { name: 'scratched' })).json()
  await person.call('POST', `/v1/labels/${label.id}/frames`, { frameIds: [frameIds[1]] })
  const found = async (filter: Record<string, unknown>) =>
    (await search({ text: 'x', filter: { assetIds: [id], ...filter } })).body.data.map((hit: { frame: { id: string } }) => hit.frame.id)
  expect(await found({ labelIds: [label.id] })).toEqual([frameIds[1]])
  expect((await found({ kind: 'video' })).sort()).toEqual([...frameIds].sort())
  expect(await found({ kind: 'image' })).toEqual([])
  expect(await found({ createdAfter: '2999-01-01T00:00:00Z' })).toEqual([])
  expect(await found({ createdBefore: '2999-01-01T00:00:00Z' })).toHaveLength(2)
  const frame = await (await person.call('GET', `/v1/frames/${frameIds[1]}`)).json()
  expect(frame.labelIds).toEqual([label.id])
})

it.each([
  ['neither words nor frame', {}],
  ['both words and frame', { text: 'a', frameId: toId('frame', newUuid()) }],
  ['blank words', { text: '  ' }],
  ['words too long', { text: 'a'.repeat(401) }],
  ['words that grow too long in NFKC', { text: '㍿'.repeat(200) }],
])('refuses %s', async (_, input) => {
  expect(await search(input)).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
})

it("keeps each caller's own history, newest first", async () => {
  const other = await edge.signUp('Historian')
  for (const text of ['one', 'two', 'three']) await search({ text }, other)
  const page = await (await other.call('GET', '/v1/searches?limit=2')).json()
  expect(page.data.map((one: { text: string }) => one.text)).toEqual(['three', 'two'])
  const rest = await (await other.call('GET', `/v1/searches?limit=2&cursor=${page.nextCursor}`)).json()
  expect(rest).toMatchObject({ data: [{ text: 'one', total: 0 }], nextCursor: null })
})

it("never finds, filters by or pages through another organization's", async () => {
  const stranger = await edge.signUp('Stranger')
  const { id, frameIds } = await addIngestedAsset(edge, person, projectId, 'secret plan.jpg', [blend([1, 'secret plan'])])
  const mine = await search({ text: 'secret plan' })
  expect(mine.body.data[0].asset.id).toBe(id)
  expect((await search({ text: 'secret plan' }, stranger)).body.data).toEqual([])
  for (const filter of [{ projectIds: [projectId] }, { assetIds: [id] }, { labelIds: [toId('label', newUuid())] }]) {
    expect((await search({ text: 'x', filter }, stranger)).status).toBe(404)
  }
  expect((await search({ frameId: frameIds[0] }, stranger)).status).toBe(404)
  expect((await stranger.call('GET', `/v1/searches/${mine.body.search.id}`)).status).toBe(404)
  expect((await stranger.call('GET', `/v1/frames/${frameIds[0]}`)).status).toBe(404)
})

it('says that the encoder is away, and to come back', async () => {
  const lonely = await startTestEdge()
  const caller = await lonely.signUp('Lonely')
  const answer = await caller.call('POST', '/v1/searches', { text: 'x' })
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('5')
  expect((await answer.json()).code).toBe('encoder_unavailable')
  await lonely.stop()
})
