import { limits } from '@kensa/contract/limits'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { putParts, startUploadStand, type UploadStand, uuidIn } from '../../../infra/local/test-uploads.ts'

let stand: UploadStand
beforeAll(async () => {
  stand = await startUploadStand()
})
afterAll(() => stand.stop())
beforeEach(async () => void (await stand.takeMessages()))

let unique = 0
/** Bytes that begin as a file of the type does, and no two alike. */
function fileOf(head: string, name: string, contentType: string, length = 300) {
  const bytes = new Uint8Array(length)
  bytes.set(Uint8Array.from(head, (char) => char.charCodeAt(0)))
  new DataView(bytes.buffer).setUint32(length - 4, ++unique)
  return { name, contentType, bytes }
}
const jpeg = (name = 'press-07.jpg', length?: number) => fileOf('\xff\xd8\xff\xe0\0\x10JFIF', name, 'image/jpeg', length)

async function get(id: string) {
  return (await stand.person.call('GET', `/v1/assets/${id}`)).json()
}

async function storedObjects(id: string): Promise<number> {
  const prefix = `org/${stand.orgId}/asset/${uuidIn(id, 'asset')}/`
  const listing = await (await fetch(`${stand.aws.endpoint}/${stand.aws.bucket}?list-type=2&prefix=${encodeURIComponent(prefix)}`)).text()
  return listing.match(/<Key>/g)?.length ?? 0
}

it('takes a file of several parts through to a queued job and wakes a runner once', async () => {
  const file = jpeg('large.jpg', limits.uploadPartBytes + 100)
  const { created, answer } = await stand.upload(file)
  expect(created).toMatchObject({
    duplicate: false,
    asset: { state: 'uploading', name: 'large.jpg', kind: 'image', bytes: file.bytes.length },
  })
  expect(created.upload?.parts.map((part) => part.bytes)).toEqual([limits.uploadPartBytes, 100])
  expect(answer.status).toBe(200)
  const asset = await answer.json()
  expect(asset).toMatchObject({ id: created.asset.id, state: 'processing', frameCount: 0, thumbUrl: null })
  const detail = await get(created.asset.id)
  expect(detail.job).toMatchObject({ id: asset.jobId, task: 'ingest', state: 'queued', assetName: 'large.jpg', attempt: 0 })
  expect(await stand.takeMessages()).toEqual([{ v: 1, jobId: uuidIn(asset.jobId, 'job'), orgId: stand.orgId }])
  const original = await fetch(detail.originalUrl)
  expect((await original.arrayBuffer()).byteLength).toBe(file.bytes.length)
})

it('answers a repeated completion the same, with one job and one message', async () => {
  const file = jpeg()
  const created = await (await stand.announce(file)).json()
  const parts = await putParts(created, file.bytes)
  const complete = () => stand.person.call('POST', `/v1/assets/${created.asset.id}/complete`, { parts })
  const answers = await Promise.all([complete(), complete(), complete()])
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])
  expect(new Set(await Promise.all(answers.map(async (answer) => (await answer.json()).jobId))).size).toBe(1)
  expect((await complete()).status).toBe(200)
  expect(await stand.takeMessages()).toHaveLength(1)
})

it('refuses an upload that no spend limit leaves room for before any byte of it came, and opens none in the storage', async () => {
  await stand.person.call('PUT', '/v1/usage/limits', { monthlyLimitMicros: 0 })
  const answer = await stand.announce(jpeg())
  await stand.person.call('PUT', '/v1/usage/limits', { monthlyLimitMicros: null })
  expect(answer.status).toBe(402)
  expect(await answer.json()).toMatchObject({ code: 'spend_limit_reached', detail: expect.stringContaining('$0') })
  expect((await stand.announce(jpeg())).status).toBe(201)
})

it('answers a file that the project holds with the asset that holds it', async () => {
  const file = jpeg('first.jpg')
  const { created } = await stand.upload(file)
  const again = await stand.announce({ ...file, name: 'second.jpg' })
  expect(again.status).toBe(200)
  expect(await again.json()).toMatchObject({ duplicate: true, upload: null, asset: { id: created.asset.id, name: 'first.jpg' } })
})

it('lets the first of two uploads of the same file win and answers the second with it', async () => {
  const file = jpeg('twin.jpg')
  const [one, two] = await Promise.all([stand.announce(file), stand.announce(file)].map(async (answer) => (await answer).json()))
  const [partsOfOne, partsOfTwo] = await Promise.all([one, two].map((created) => putParts(created, file.bytes)))
  const first = await stand.person.call('POST', `/v1/assets/${one.asset.id}/complete`, { parts: partsOfOne })
  const second = await stand.person.call('POST', `/v1/assets/${two.asset.id}/complete`, { parts: partsOfTwo })
  expect((await first.json()).id).toBe(one.asset.id)
  expect((await second.json()).id).toBe(one.asset.id)
  expect(await storedObjects(two.asset.id)).toBe(0)
  expect(await stand.takeMessages()).toHaveLength(1)
})

it.each([
  ['an empty file', { bytes: 0 }, 422, 'file_empty', /press-07\.jpg is empty \(0 bytes\)/],
  ['5,001 MB', { bytes: 5_001_000_000 }, 413, 'too_large', /5001000000 bytes.*at most 5000000000/],
  ['HEIC', { contentType: 'image/heic', name: 'IMG_1.HEIC' }, 415, 'unsupported_type', /HEIC photo.*JPEG/],
  ['SVG', { contentType: 'image/svg+xml', name: 'a.svg' }, 415, 'unsupported_type', /SVG drawing/],
  ['a hash that is none', { sha256: 'XYZ' }, 400, 'invalid_input', /sha256.*64 lower-case/],
  ['a name with a NUL', { name: 'a\0.jpg' }, 400, 'invalid_input', /name.*control characters/],
])('refuses %s before anything is uploaded', async (_, over, status, code, detail) => {
  const answer = await stand.announce(jpeg(), over)
  expect(answer.status).toBe(status)
  const problem = await answer.json()
  expect(problem).toMatchObject({ code, detail: expect.stringMatching(detail) })
})

it('fails an upload whose size is not the announced one, names both sizes and keeps nothing', async () => {
  const file = jpeg('short.jpg')
  const { created, answer } = await stand.upload(file, { bytes: 1000 })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ code: 'upload_size_mismatch', detail: expect.stringMatching(/1000 bytes.*300 bytes/) })
  expect(await get(created.asset.id)).toMatchObject({
    state: 'failed',
    error: { code: 'upload_size_mismatch' },
    originalUrl: null,
    job: null,
  })
  expect(await storedObjects(created.asset.id)).toBe(0)
  const repeated = await stand.person.call('POST', `/v1/assets/${created.asset.id}/complete`, { parts: [{ number: 1, etag: '"x"' }] })
  expect((await repeated.json()).code).toBe('upload_size_mismatch')
  expect(await stand.takeMessages()).toEqual([])
})

it.each([
  ['a HEIC photo', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', /HEIC photo/],
  ['an SVG drawing', '<svg xmlns="http://www.w3.org/2000/svg">', /SVG drawing/],
  ['a PDF', '%PDF-1.7\n', /PDF document/],
  ['a ZIP', 'PK\x03\x04', /ZIP archive/],
  ['noise', '\x93\x01\xfe\x80', /no format we know/],
])('finds out that a .jpg is %s', async (_, head, detail) => {
  const bytes = Uint8Array.from(head.padEnd(300, ' '), (char) => char.charCodeAt(0))
  const file = { name: 'photo.jpg', contentType: 'image/jpeg', bytes }
  const { created, answer } = await stand.upload(file)
  expect(answer.status).toBe(415)
  expect(await answer.json()).toMatchObject({ code: 'unsupported_type', detail: expect.stringMatching(detail) })
  expect((await get(created.asset.id)).state).toBe('failed')
  expect(await storedObjects(created.asset.id)).toBe(0)
})

it('goes by what the file is when name and announced type are wrong but readable', async () => {
  const { answer } = await stand.upload(fileOf('\x89PNG\r\n\x1a\n', 'wrong.mp4', 'video/mp4'))
  expect(await answer.json()).toMatchObject({ state: 'processing', kind: 'image', contentType: 'image/png' })
})

it('keeps an upload with missing parts open, and takes it when they came', async () => {
  const file = jpeg('two-parts.jpg', limits.uploadPartBytes + 100)
  const created = await (await stand.announce(file)).json()
  const path = `/v1/assets/${created.asset.id}`
  const [first] = created.upload.parts
  const etag = (await fetch(first.url, { method: 'PUT', body: file.bytes.subarray(0, first.bytes) })).headers.get('etag')
  const early = await stand.person.call('POST', `${path}/complete`, { parts: [{ number: 1, etag }] })
  expect(early.status).toBe(409)
  expect(await early.json()).toMatchObject({ code: 'upload_incomplete', detail: expect.stringMatching(/2 parts; missing: 2/) })
  const made = await stand.person.call('POST', `${path}/complete`, {
    parts: [
      { number: 1, etag },
      { number: 2, etag },
    ],
  })
  expect((await made.json()).code).toBe('upload_incomplete')
  const fresh = await (await stand.person.call('GET', `${path}/upload`)).json()
  const parts = await putParts({ ...created, upload: fresh }, file.bytes)
  expect((await stand.person.call('POST', `${path}/complete`, { parts })).status).toBe(200)
  expect((await stand.person.call('GET', `${path}/upload`)).status).toBe(409)
})

it('lets a failed file be uploaded again in place of the failed one', async () => {
  const file = jpeg('again.jpg')
  const { created: failed } = await stand.upload(file, { bytes: 1000 })
  const { created, answer } = await stand.upload(file)
  expect(answer.status).toBe(200)
  expect(created.asset.id).not.toBe(failed.asset.id)
  expect((await stand.person.call('GET', `/v1/assets/${failed.asset.id}`)).status).toBe(404)
})

it('deletes an asset with rows and objects, and an upload under way too', async () => {
  const { created } = await stand.upload(jpeg())
  expect(await storedObjects(created.asset.id)).toBe(1)
  expect((await stand.person.call('DELETE', `/v1/assets/${created.asset.id}`)).status).toBe(204)
  expect(await storedObjects(created.asset.id)).toBe(0)
  expect((await stand.person.call('DELETE', `/v1/assets/${created.asset.id}`)).status).toBe(404)
  expect(await stand.edge.database.sql('select 1 from job where asset_id = $1', [uuidIn(created.asset.id, 'asset')])).toEqual([])

  const open = await (await stand.announce(jpeg())).json()
  expect((await stand.person.call('DELETE', `/v1/assets/${open.asset.id}`)).status).toBe(204)
  const late = await fetch(open.upload.parts[0].url, { method: 'PUT', body: 'late' })
  expect(late.status).toBe(404)
})

it('lists assets newest first by pages, filtered by state, kind and a part of the name', async () => {
  const names = ['100%_a.jpg', 'gear-1.jpg', 'GEAR-2.jpg']
  for (const name of names) await stand.upload(jpeg(name))
  const list = async (query: string) => (await stand.person.call('GET', `/v1/assets?${query}`)).json()
  expect((await list('name=gear')).data.map((asset: { name: string }) => asset.name)).toEqual(['GEAR-2.jpg', 'gear-1.jpg'])
  expect((await list(`name=${encodeURIComponent('%_')}`)).data.map((asset: { name: string }) => asset.name)).toEqual(['100%_a.jpg'])
  expect((await list('state=ready')).data).toEqual([])
  expect((await list('kind=video')).data).toEqual([])

  const all = (await list('limit=100')).data.map((asset: { id: string }) => asset.id)
  const paged: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { data: { id: string }[]; nextCursor: string | null } = await list(`limit=2${cursor && `&cursor=${cursor}`}`)
    paged.push(...page.data.map((asset) => asset.id))
    cursor = page.nextCursor
  }
  expect(paged).toEqual(all)
})

it('answers 404 for what belongs to others or to nobody', async () => {
  const stranger = await stand.edge.signUp('Stranger')
  const { created } = await stand.upload(jpeg())
  for (const [method, path, body] of [
    ['GET', ''],
    ['DELETE', ''],
    ['GET', '/upload'],
    ['GET', '/frames'],
    ['POST', '/complete', { parts: [{ number: 1, etag: '"x"' }] }],
  ] as const) {
    expect((await stranger.call(method, `/v1/assets/${created.asset.id}${path}`, body)).status).toBe(404)
  }
  const intoForeign = await stranger.call('POST', '/v1/assets', {
    name: 'a.jpg',
    bytes: 10,
    sha256: 'a'.repeat(64),
    contentType: 'image/jpeg',
    projectId: stand.projectId,
  })
  expect(intoForeign.status).toBe(404)
  expect((await stand.person.call('GET', '/v1/assets/asset_nonsense')).status).toBe(404)
})
