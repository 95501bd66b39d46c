import { AwsClient } from 'aws4fetch'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { startAws } from '../../../../infra/local/aws/start-aws.ts'
import { openStorage } from './s3.ts'
import type { S3Env } from './s3-client.ts'

/** A real S3 server (`http://KEY:SECRET@host:port/bucket`); without it the emulator, which checks no signature. */
const realS3 = process.env['KENSA_TEST_S3_URL']
const partBytes = 5 * 1024 * 1024
let env: S3Env
let stopServer = async () => {}
let storage: ReturnType<typeof openStorage>

beforeAll(async () => {
  env = realS3 === undefined ? await startEmulator() : envOf(new URL(realS3))
  storage = openStorage(env)
})
afterAll(() => stopServer())
afterEach(() => vi.useRealTimers())

async function startEmulator(): Promise<S3Env> {
  const aws = await startAws()
  stopServer = aws.stop
  return {
    S3_ENDPOINT: aws.endpoint,
    S3_REGION: aws.region,
    S3_BUCKET: aws.bucket,
    S3_ACCESS_KEY_ID: aws.accessKeyId,
    S3_SECRET_ACCESS_KEY: aws.secretAccessKey,
  }
}

function envOf(url: URL): S3Env {
  return {
    S3_ENDPOINT: url.origin,
    S3_REGION: 'us-east-1',
    S3_BUCKET: url.pathname.slice(1),
    S3_ACCESS_KEY_ID: url.username,
    S3_SECRET_ACCESS_KEY: url.password,
  }
}

async function put(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const response = await fetch(url, { method: 'PUT', body: bytes })
  expect(response.status).toBe(200)
  return response.headers.get('etag') ?? ''
}

async function upload(key: string, parts: Uint8Array<ArrayBuffer>[]): Promise<void> {
  const uploadId = await storage.createUpload(key, 'image/png')
  const { urls } = await storage.presignParts(key, uploadId, parts.length)
  const receipts = await Promise.all(parts.map(async (part, i) => ({ number: i + 1, etag: await put(urls[i] ?? '', part) })))
  expect(await storage.joinParts(key, uploadId, receipts)).toBeUndefined()
}

it('joins parts put at signed addresses into one object of their whole size', async () => {
  await upload('org/a/two', [new Uint8Array(partBytes).fill(1), new Uint8Array(7).fill(2)])
  expect(await storage.sizeOf('org/a/two')).toBe(partBytes + 7)
  expect(await storage.readStart('org/a/two', 4)).toEqual(new Uint8Array(4).fill(1))
})

it('says which refusal it was: a part that never came, a part too small, an upload that is gone', async () => {
  const missing = await storage.createUpload('org/a/missing', 'image/png')
  expect(await storage.joinParts('org/a/missing', missing, [{ number: 1, etag: '"0123456789abcdef0123456789abcdef"' }])).toBe(
    'part_missing',
  )

  const small = await storage.createUpload('org/a/small', 'image/png')
  const { urls } = await storage.presignParts('org/a/small', small, 2)
  const receipts = [1, 2].map(async (number) => ({ number, etag: await put(urls[number - 1] ?? '', new Uint8Array(3)) }))
  expect(await storage.joinParts('org/a/small', small, await Promise.all(receipts))).toBe('part_too_small')

  await storage.abortUpload('org/a/small', small)
  expect(await storage.joinParts('org/a/small', small, await Promise.all(receipts))).toBe('gone')
  await storage.abortUpload('org/a/small', small)
})

it('reads the start of short and empty objects', async () => {
  await upload('org/a/short', [new Uint8Array([9, 8])])
  expect(await storage.readStart('org/a/short', 100)).toEqual(new Uint8Array([9, 8]))
  const aws = new AwsClient({
    accessKeyId: env.S3_ACCESS_KEY_ID,
    secretAccessKey: env.S3_SECRET_ACCESS_KEY,
    service: 's3',
    region: env.S3_REGION,
  })
  await aws.fetch(`${env.S3_ENDPOINT}/${env.S3_BUCKET}/org/a/empty`, { method: 'PUT', headers: { 'content-type': 'image/png' }, body: '' })
  expect(await storage.readStart('org/a/empty', 100)).toEqual(new Uint8Array())
  expect(await storage.sizeOf('org/a/nothing')).toBeUndefined()
})

it('deletes everything under a prefix and nothing beside it', async () => {
  for (const key of ['org/b/asset/1/original', 'org/b/asset/1/frames/0.jpg', 'org/b/asset/12/original'])
    await upload(key, [new Uint8Array([1])])
  expect(await storage.deletePrefix('org/b/asset/1/')).toBe(2)
  expect(await storage.sizeOf('org/b/asset/1/original')).toBeUndefined()
  expect(await storage.sizeOf('org/b/asset/12/original')).toBe(1)
  expect(await storage.deletePrefix('org/b/asset/1/')).toBe(0)
})

it('signs the same address all through an hour and another in the next, each good for an hour at least', async () => {
  vi.useFakeTimers()
  const at = async (time: string) => {
    vi.setSystemTime(new Date(time))
    return storage.presignGet('org/a/x')
  }
  const early = await at('2026-03-01T10:00:01Z')
  expect(await at('2026-03-01T10:59:59Z')).toBe(early)
  expect(await at('2026-03-01T11:00:00Z')).not.toBe(early)
  const query = new URL(early).searchParams
  expect(query.get('X-Amz-Date')).toBe('20260301T100000Z')
  expect(Number(query.get('X-Amz-Expires'))).toBeGreaterThanOrEqual(7200)
})

it('signs addresses for the public endpoint when browsers reach the storage elsewhere', async () => {
  const behind = openStorage({ ...env, S3_PUBLIC_ENDPOINT: 'https://files.example.com' })
  expect(await behind.presignGet('org/a/x')).toMatch(/^https:\/\/files\.example\.com\/\w+\/org\/a\/x\?/)
  expect((await behind.presignParts('k', 'u', 1)).urls[0]).toMatch(/^https:\/\/files\.example\.com\/\w+\/k\?partNumber=1/)
})

describe.runIf(realS3 !== undefined)('on a server that checks signatures', () => {
  it('opens an object to its own address only, as the type that was signed', async () => {
    await upload('org/c/photo', [new Uint8Array([1, 2, 3])])
    const url = await storage.presignGet('org/c/photo', { contentType: 'image/webp' })
    const answer = await fetch(url)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/webp')
    expect(answer.headers.get('cache-control')).toBe('private,max-age=3600')
    const forged = [url.replace('photo', 'other'), url.replace('image%2Fwebp', 'text%2Fhtml'), url.replace(/Expires=\d+/, 'Expires=604800')]
    for (const one of forged) expect((await fetch(one)).status).toBe(403)
  })

  it('takes a part at its own address only', async () => {
    const uploadId = await storage.createUpload('org/c/parts', 'image/png')
    const { urls } = await storage.presignParts('org/c/parts', uploadId, 1)
    const forged = (urls[0] ?? '').replace('partNumber=1', 'partNumber=2')
    expect((await fetch(forged, { method: 'PUT', body: 'x' })).status).toBe(403)
    expect((await fetch(urls[0] ?? '', { method: 'PUT', body: 'x' })).status).toBe(200)
    await storage.abortUpload('org/c/parts', uploadId)
  })

  it('ends an address two hours after the hour that it was signed in', async () => {
    await upload('org/c/old', [new Uint8Array([1])])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3 * 3_600_000 })
    const old = await storage.presignGet('org/c/old')
    vi.useRealTimers()
    expect((await fetch(old)).status).toBe(403)
  })
})
