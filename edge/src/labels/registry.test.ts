import { newUuid, toId } from '@kensa/contract/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'
import { startTestEncoder, type TestEncoder, vectorOf } from '../../../infra/local/test-encoder.ts'
import { addIngestedAsset, type TestAsset } from '../../../infra/local/test-frames.ts'

let encoder: TestEncoder
let edge: TestEdge
let person: Person
let projectId: string
let clip: TestAsset
beforeAll(async () => {
  encoder = await startTestEncoder()
  edge = await startTestEdge({ ENCODER_URL: encoder.url })
  person = await edge.signUp('Registrar')
  projectId = (await ask('GET', '/v1/projects')).body.data[0].id
  clip = await addIngestedAsset(edge, person, projectId, 'clip.mp4', ['a', 'b', 'c', 'd', 'e'].map(vectorOf), 'video')
})
afterAll(async () => {
  await edge.stop()
  await encoder.stop()
})

async function ask(method: string, path: string, body?: unknown, by: Pick<Person, 'call'> = person) {
  const answer = await by.call(method, path, body)
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
}
const create = async (input: Record<string, unknown> = {}) => (await ask('POST', '/v1/labels', { name: newUuid(), ...input })).body
const put = (id: string, frameIds: string[]) => ask('POST', `/v1/labels/${id}/frames`, { frameIds })
const merge = (id: string, intoLabelId: string) => ask('POST', `/v1/labels/${id}/merge`, { intoLabelId })
const read = async (id: string) => (await ask('GET', `/v1/labels/${id}`)).body
const labelIdsOf = async (n: number) => (await ask('GET', `/v1/frames/${clip.frameIds[n]}`)).body.labelIds
const framesUnder = async (labelId: string) =>
  (await ask('POST', '/v1/searches', { frameId: clip.frameIds[4], filter: { labelIds: [labelId] } })).body.data
    .map((hit: { frame: { id: string } }) => hit.frame.id)
    .sort()

it('makes a version of each change, and keeps the old ones with who made them', async () => {
  const label = await create({ name: 'Scratch', synonyms: { EN: ['mark', 'Mark ', 'scrape'], ja: ['キズ'] } })
  expect(label).toMatchObject({
    version: 1,
    exportId: expect.any(Number),
    synonyms: { en: ['mark', 'scrape'], ja: ['キズ'] },
    projectIds: null,
  })
  const renamed = await ask('PATCH', `/v1/labels/${label.id}`, { version: 1, name: 'Scratched', definition: 'A thin line.\r\nNot a dent.' })
  expect(renamed.body).toMatchObject({
    id: label.id,
    exportId: label.exportId,
    version: 2,
    name: 'Scratched',
    definition: 'A thin line.\nNot a dent.',
    synonyms: label.synonyms,
  })
  const same = await ask('PATCH', `/v1/labels/${label.id}`, { version: 2, name: 'Scratched' })
  expect(same.body.version).toBe(2)
  await ask('PATCH', `/v1/labels/${label.id}`, { version: 2, color: 'pink', hotkey: 'f7', projectIds: [projectId] })
  const { data } = (await ask('GET', `/v1/labels/${label.id}/versions?limit=2`)).body
  expect(data).toMatchObject([
    { number: 3, name: 'Scratched', color: 'pink', hotkey: 'f7', projectIds: [projectId], actor: { kind: 'user', name: 'Registrar' } },
    { number: 2, name: 'Scratched', hotkey: null, projectIds: null },
  ])
})

it('refuses a change that began from another version, with a code of its own', async () => {
  const label = await create()
  const both = await Promise.all(['one', 'two'].map((definition) => ask('PATCH', `/v1/labels/${label.id}`, { version: 1, definition })))
  expect(both.map((one) => one.status).sort()).toEqual([200, 409])
  expect(both.find((one) => one.status === 409)?.body).toMatchObject({ code: 'version_conflict', fields: [{ path: 'version' }] })
})

it('gives a name and a key to one label only, also under a race', async () => {
  const races = await Promise.all(['Rüst', 'RÜST', 'ｒüst '].map((name) => ask('POST', '/v1/labels', { name })))
  expect(races.map((one) => one.status).sort()).toEqual([201, 409, 409])
  const keyed = await create({ hotkey: 'shift+k' })
  expect(await ask('POST', '/v1/labels', { name: newUuid(), hotkey: 'shift+k' })).toMatchObject({
    status: 409,
    body: { code: 'conflict', fields: [{ path: 'hotkey' }] },
  })
  await ask('POST', `/v1/labels/${keyed.id}/archive`)
  const heir = await create({ hotkey: 'shift+k' })
  expect(heir.hotkey).toBe('shift+k')
  expect((await ask('POST', `/v1/labels/${keyed.id}/restore`)).status).toBe(409)
})

it.each([
  ['a name of 101 characters', { name: 'x'.repeat(101) }, 'name'],
  ['a name that grows too long in NFKC', { name: '㍿'.repeat(60) }, 'name'],
  ['a definition of 2,001 characters', { name: 'y', definition: 'x'.repeat(2001) }, 'definition'],
  ['51 synonyms in a language', { name: 'y', synonyms: { en: Array.from({ length: 51 }, (_, n) => `s${n}`) } }, 'synonyms.en'],
  ['a language that is none', { name: 'y', synonyms: { 'not a tag': ['x'] } }, 'synonyms.not a tag'],
  ['a key that is none', { name: 'y', hotkey: 'enter' }, 'hotkey'],
  ['a colour off the palette', { name: 'y', color: '#ff0000' }, 'color'],
])('refuses %s, naming the field', async (_, input, path) => {
  const { status, body } = await ask('POST', '/v1/labels', input)
  expect({ status, path: body.fields[0].path }).toEqual({ status: 400, path })
})

it('lets the id of a merged label lead to the end of a chain: in answers, on frames, in filters, lists and exports', async () => {
  const [a, b, c] = [await create(), await create(), await create()]
  await put(a.id, clip.frameIds.slice(0, 2))
  await put(b.id, clip.frameIds.slice(1, 3))
  await put(c.id, clip.frameIds.slice(3, 4))
  const preview = await ask('GET', `/v1/labels/${a.id}/merge-preview?intoLabelId=${b.id}`)
  expect(preview.body).toEqual({ frameCount: 2, intoFrameCount: 2, bothFrameCount: 1, mergedFrameCount: 3 })
  expect((await merge(a.id, b.id)).body).toMatchObject({ id: b.id, frameCount: 3, mergedIds: [a.id] })
  expect((await merge(b.id, c.id)).body).toMatchObject({ id: c.id, frameCount: 4 })
  expect(await read(a.id)).toMatchObject({ id: c.id, redirectedFrom: a.id, frameCount: 4 })
  expect(await read(c.id)).toMatchObject({ id: c.id, redirectedFrom: null })
  for (const n of [0, 1, 2, 3]) expect(await labelIdsOf(n)).toContain(c.id)
  expect(await labelIdsOf(1)).not.toContain(a.id)
  for (const id of [a.id, b.id, c.id]) expect(await framesUnder(id)).toEqual(clip.frameIds.slice(0, 4).sort())
  expect((await ask('GET', `/v1/labels?ids=${a.id},${b.id}`)).body.data.map((one: { id: string }) => one.id)).toEqual([c.id])
  const csv = await (await person.call('GET', `/v1/labels.csv?ids=${a.id}`)).text()
  expect(csv.split('\r\n')).toHaveLength(3)
  expect(csv).toContain(c.id)
  // What is put or taken away by an old id is put on or taken off what it became.
  expect((await put(a.id, [clip.frameIds[4] ?? ''])).body).toMatchObject({ id: c.id, redirectedFrom: a.id, frameCount: 5 })
  expect((await ask('DELETE', `/v1/labels/${b.id}/frames`, { frameIds: [clip.frameIds[1]] })).body.frameCount).toBe(4)
  expect(await labelIdsOf(1)).not.toContain(c.id)
})

it('changes no merged label, and says what it became', async () => {
  const [a, b] = [await create(), await create()]
  await merge(a.id, b.id)
  for (const refused of [
    await ask('PATCH', `/v1/labels/${a.id}`, { version: 1, definition: 'x' }),
    await ask('POST', `/v1/labels/${a.id}/archive`),
    await ask('DELETE', `/v1/labels/${a.id}`),
    await merge(a.id, b.id),
  ]) {
    // The other of a pair that is merged already is the same label.
    expect([400, 409]).toContain(refused.status)
    if (refused.status === 409) expect(refused.body).toMatchObject({ code: 'label_merged', detail: expect.stringContaining(b.id) })
  }
  expect((await ask('DELETE', `/v1/labels/${b.id}`)).body.code).toBe('label_in_use')
})

it('makes no circle when two labels are merged into each other at once', async () => {
  const [a, b] = [await create(), await create()]
  const both = await Promise.all([merge(a.id, b.id), merge(b.id, a.id)])
  expect(both.filter((one) => one.status === 200)).toHaveLength(1)
  const ends = [await read(a.id), await read(b.id)]
  expect(ends[0].id).toBe(ends[1].id)
})

it('takes a merge back with the frames and the number of before, unless its name was given away', async () => {
  const [a, b] = [await create(), await create()]
  await put(a.id, clip.frameIds.slice(0, 2))
  await merge(a.id, b.id)
  await put(b.id, clip.frameIds.slice(2, 3))
  const back = await ask('POST', `/v1/labels/${a.id}/unmerge`)
  expect(back.body).toMatchObject({ id: a.id, exportId: a.exportId, name: a.name, frameCount: 2, redirectedFrom: null })
  expect(await read(b.id)).toMatchObject({ frameCount: 1, mergedIds: [] })
  expect((await ask('POST', `/v1/labels/${a.id}/unmerge`)).status).toBe(409)
  await merge(a.id, b.id)
  await create({ name: a.name })
  expect(await ask('POST', `/v1/labels/${a.id}/unmerge`)).toMatchObject({ status: 409, body: { fields: [{ path: 'name' }] } })
  const { data } = (await ask('GET', `/v1/labels/${b.id}/events`)).body
  expect(data.map((event: { kind: string }) => event.kind)).toEqual(['merged', 'unmerged', 'merged'])
})

it('splits a label: the chosen frames carry the new ones, none is lost or doubled', async () => {
  const [old, merged] = [await create(), await create()]
  await put(old.id, clip.frameIds.slice(0, 4))
  await put(merged.id, clip.frameIds.slice(3, 5))
  await merge(merged.id, old.id)
  const parts = [
    { name: newUuid(), frameIds: clip.frameIds.slice(0, 1), synonyms: { ko: ['조각'] } },
    { name: newUuid(), frameIds: clip.frameIds.slice(3, 5) },
  ]
  const { status, body } = await ask('POST', `/v1/labels/${old.id}/split`, { version: 1, parts })
  expect(status).toBe(201)
  expect([body.label.frameCount, ...body.parts.map((part: { frameCount: number }) => part.frameCount)]).toEqual([2, 1, 2])
  expect(await labelIdsOf(3)).toContain(body.parts[1].id)
  expect(await labelIdsOf(3)).not.toContain(old.id)
  const { data } = (await ask('GET', `/v1/labels/${body.parts[0].id}/events`)).body
  expect(data).toMatchObject([{ kind: 'split', label: { id: old.id }, other: { id: body.parts[0].id }, frameCount: 1 }])
})

it.each([
  [
    'a frame in two parts',
    (frames: string[]) => [
      { name: newUuid(), frameIds: frames.slice(0, 1) },
      { name: newUuid(), frameIds: frames.slice(0, 1) },
    ],
    400,
  ],
  ['a frame without the label', (frames: string[]) => [{ name: newUuid(), frameIds: frames.slice(3, 4) }], 404],
  [
    'two parts of one name',
    (frames: string[]) => [
      { name: 'twin', frameIds: frames.slice(0, 1) },
      { name: 'Twin', frameIds: [] },
    ],
    409,
  ],
])('splits nothing for %s', async (_, parts, status) => {
  const old = await create()
  await put(old.id, clip.frameIds.slice(0, 3))
  expect((await ask('POST', `/v1/labels/${old.id}/split`, { version: 1, parts: parts(clip.frameIds) })).status).toBe(status)
  expect(await read(old.id)).toMatchObject({ frameCount: 3 })
  expect((await ask('GET', '/v1/labels?text=twin')).body.data).toEqual([])
})

it('hides archived labels from the list and from frames to come, and keeps them where they are', async () => {
  const label = await create()
  await put(label.id, clip.frameIds.slice(0, 1))
  expect((await ask('POST', `/v1/labels/${label.id}/archive`)).body).toMatchObject({ archivedAt: expect.any(String), frameCount: 1 })
  const listed = async (query: string) =>
    (await ask('GET', `/v1/labels?ids=${label.id}${query}`)).body.data.map((one: { id: string }) => one.id)
  expect([await listed(''), await listed('&archived=include'), await listed('&archived=only')]).toEqual([[], [label.id], [label.id]])
  expect((await put(label.id, clip.frameIds)).status).toBe(409)
  expect(await labelIdsOf(0)).toContain(label.id)
  expect((await ask('POST', `/v1/labels/${label.id}/restore`)).body.archivedAt).toBeNull()
})

it('is for the projects that it names: in lists, and on frames', async () => {
  const other = (await ask('POST', '/v1/projects', { name: newUuid() })).body
  const label = await create({ projectIds: [other.id] })
  const listed = async (id: string) =>
    (await ask('GET', `/v1/labels?projectId=${id}&ids=${label.id}`)).body.data.map((one: { id: string }) => one.id)
  expect([await listed(other.id), await listed(projectId)]).toEqual([[label.id], []])
  expect(await put(label.id, clip.frameIds)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('5 of the 5') } })
  await ask('DELETE', `/v1/projects/${other.id}`)
  expect((await read(label.id)).projectIds).toEqual([])
  expect((await ask('POST', '/v1/labels', { name: newUuid(), projectIds: [toId('project', newUuid())] })).status).toBe(404)
})

it('lists by name or use, page by page, and finds by any name in any language', async () => {
  const owner = await edge.signUp('Lister')
  for (const name of ['beta', 'Alpha', 'ガンマ', 'delta'])
    await ask('POST', '/v1/labels', { name, synonyms: { ko: [`${name} 별칭`] } }, owner)
  const pages = async (query: string) => {
    const names: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await ask('GET', `/v1/labels?limit=3${query}${cursor ? `&cursor=${cursor}` : ''}`, undefined, owner)
      names.push(...body.data.map((one: { name: string }) => one.name))
      cursor = body.nextCursor
    }
    return names
  }
  expect(await pages('&sort=name')).toEqual(['Alpha', 'beta', 'delta', 'ガンマ'])
  expect(await pages('')).toEqual(['delta', 'ガンマ', 'Alpha', 'beta'])
  expect(await pages('&sort=usage')).toHaveLength(4)
  expect(await pages('&text=ALPHA 별')).toEqual(['Alpha'])
  expect(await pages('&text=ｶﾞﾝ')).toEqual(['ガンマ'])
})

it('counts where it is used, by project', async () => {
  const label = await create()
  await put(label.id, clip.frameIds.slice(0, 3))
  expect((await ask('GET', `/v1/labels/${label.id}/usage`)).body).toEqual({
    frameCount: 3,
    regionCount: 0,
    assetCount: 1,
    projects: [{ projectId, frameCount: 3 }],
  })
  const { data, nextCursor } = (await ask('GET', `/v1/labels/${label.id}/frames?limit=2`)).body
  const rest = (await ask('GET', `/v1/labels/${label.id}/frames?limit=2&cursor=${nextCursor}`)).body.data
  expect([...data, ...rest].map((one: { id: string }) => one.id).sort()).toEqual(clip.frameIds.slice(0, 3).sort())
})

it('writes down and tells what was done to labels', async () => {
  const owner = await edge.signUp('Auditor')
  const [a, b] = [
    (await ask('POST', '/v1/labels', { name: 'a' }, owner)).body,
    (await ask('POST', '/v1/labels', { name: 'b' }, owner)).body,
  ]
  await ask('PATCH', `/v1/labels/${a.id}`, { version: 1, name: 'aa' }, owner)
  await ask('POST', `/v1/labels/${a.id}/merge`, { intoLabelId: b.id }, owner)
  await ask('POST', `/v1/labels/${a.id}/unmerge`, undefined, owner)
  await ask('POST', `/v1/labels/${a.id}/archive`, undefined, owner)
  await ask('POST', `/v1/labels/${a.id}/archive`, undefined, owner)
  await ask('DELETE', `/v1/labels/${a.id}`, undefined, owner)
  const { data } = (await ask('GET', `/v1/audit?subjectId=${a.id}`, undefined, owner)).body
  const actions = ['label.deleted', 'label.archived', 'label.unmerged', 'label.merged', 'label.changed', 'label.created']
  expect(data.map((entry: { action: string }) => entry.action)).toEqual(actions)
  expect(data[4]).toMatchObject({ before: { name: 'a' }, after: { name: 'aa' } })
  const told = await edge.database.sql(
    `select payload->'data'->>'change' as change from outbox where org_id = $1 and payload->>'type' = 'label.changed' order by id`,
    [owner.orgId],
  )
  expect(told.map((row) => row['change'])).toEqual(['created', 'created', 'edited', 'merged', 'unmerged', 'archived', 'deleted'])
})

it("neither reads, changes, merges into nor splits another organization's labels", async () => {
  const stranger = await edge.signUp('Stranger')
  const theirs = (await ask('POST', '/v1/labels', { name: 'theirs' }, stranger)).body
  const mine = await create()
  expect(mine.exportId).not.toBe(theirs.exportId)
  expect(theirs.exportId).toBe(1)
  for (const [method, path, body] of [
    ['GET', ''],
    ['PATCH', '', { version: 1, name: 'x' }],
    ['GET', '/versions'],
    ['GET', '/events'],
    ['GET', '/usage'],
    ['GET', '/frames'],
    ['GET', `/merge-preview?intoLabelId=${mine.id}`],
    ['POST', '/merge', { intoLabelId: mine.id }],
    ['POST', '/split', { version: 1, parts: [{ name: 'x', frameIds: [] }] }],
    ['POST', '/archive'],
  ] as const)
    expect((await ask(method, `/v1/labels/${theirs.id}${path}`, body)).status, path).toBe(404)
  expect((await merge(mine.id, theirs.id)).status).toBe(404)
  expect((await ask('GET', `/v1/labels?ids=${theirs.id}`)).body.data).toEqual([])
})

it('finds at once what an organization calls by a name of its own, and touches nothing to rename it', async () => {
  const owner = await edge.signUp('Shaker')
  const inProject = (await ask('GET', '/v1/projects', undefined, owner)).body.data[0].id
  const looks = Array.from({ length: 30 }, (_, n) => vectorOf(`look ${n}`))
  const { frameIds } = await addIngestedAsset(edge, owner, inProject, 'feeders.mp4', looks, 'video')
  const label = (await ask('POST', '/v1/labels', { name: 'Vibrating feeder', definition: 'Moves parts by shaking. Not a belt.' }, owner))
    .body
  const chosen = [frameIds[7] ?? '', frameIds[19] ?? '']
  await ask('POST', `/v1/labels/${label.id}/frames`, { frameIds: chosen }, owner)
  const search = async (text: string) => (await ask('POST', '/v1/searches', { text }, owner)).body
  const rows = () =>
    edge.database.sql(
      `select (select md5(string_agg(l::text || l.xmin::text, '|' order by l::text)) from frame_label l where org_id = $1) as labels,
       (select md5(string_agg(e.frame_id::text || e.xmin::text, '|' order by e.frame_id)) from embedding_builtin_v1 e where org_id = $1) as vectors`,
      [owner.orgId],
    )
  const before = await rows()
  expect((await search('big Shakey  Thing')).data[0].components).toHaveLength(2)
  await ask(
    'PATCH',
    `/v1/labels/${label.id}`,
    { version: 1, name: 'Feeder bowl', synonyms: { en: ['shakey thing'], ja: ['ゆれるもの'] } },
    owner,
  )
  for (const text of ['big Shakey  Thing', 'ゆれるものを探す', 'feeder bowl?']) {
    const found = await search(text)
    const top = found.data.slice(0, 2).map((hit: { frame: { id: string } }) => hit.frame.id)
    expect(top.sort(), text).toEqual(chosen.toSorted())
    expect(found.search.terms[0], text).toMatchObject({ concept: 'Feeder bowl', labelId: label.id })
    expect(found.data[0].components).toContainEqual({ name: 'label', score: 1, weight: 0.3 })
  }
  expect(await rows()).toEqual(before)
})

it("embeds the words together with the label's other names and the first sentence of its definition", async () => {
  const owner = await edge.signUp('Widener')
  const inProject = (await ask('GET', '/v1/projects', undefined, owner)).body.data[0].id
  const widened = 'wobbly Vibrating feeder ゆれるもの Moves parts by shaking'
  const { frameIds } = await addIngestedAsset(edge, owner, inProject, 'x.mp4', [vectorOf('wobbly'), vectorOf(widened)], 'video')
  const synonyms = { en: ['wobbly'], ja: ['ゆれるもの'] }
  await ask('POST', '/v1/labels', { name: 'Vibrating feeder', definition: 'Moves parts by shaking. Not a belt.', synonyms }, owner)
  const { data } = (await ask('POST', '/v1/searches', { text: 'wobbly' }, owner)).body
  expect(data[0].frame.id).toBe(frameIds[1])
})
