import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalAws, startAws } from '@kensa/local/aws/start-aws'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { envSchema } from '../../env.ts'
import { openStorage } from '../../ports/storage.ts'
import { download } from './download.ts'

const bytes = randomBytes(700_000)
const sha256 = createHash('sha256').update(bytes).digest('hex')
const key = 'org/o/asset/a/original'
const signal = new AbortController().signal
const path = join(await mkdtemp(join(tmpdir(), 'kensa-download-')), 'original')
let s3: LocalAws

beforeAll(async () => {
  s3 = await startAws()
  await storageAt(s3.endpoint).write(key, bytes, 'application/octet-stream', signal)
})
afterAll(() => s3.stop())

it('copies the very bytes', async () => {
  await download(storageAt(s3.endpoint), { key, bytes: bytes.length, sha256 }, path, signal)
  expect((await readFile(path)).equals(bytes)).toBe(true)
})

it('goes on where a broken connection left off', async () => {
  const proxy = await breakingProxy(s3.endpoint, 200_000, 3)
  await download(storageAt(proxy.address), { key, bytes: bytes.length, sha256 }, path, signal)
  expect((await readFile(path)).equals(bytes)).toBe(true)
  expect(proxy.ranges.slice(1).every((range) => /^bytes=\d+-$/.test(range ?? ''))).toBe(true)
  expect(proxy.ranges.length).toBe(4)
  proxy.server.close()
})

it('names the promised and the found size, hash, or absence', async () => {
  const from = (expected: { key: string; bytes: number; sha256: string }) => download(storageAt(s3.endpoint), expected, path, signal)
  await expect(from({ key, bytes: 7, sha256 })).rejects.toMatchObject({
    code: 'upload_size_mismatch',
    message: expect.stringContaining('700000'),
  })
  const wrong = 'ab'.repeat(32)
  await expect(from({ key, bytes: bytes.length, sha256: wrong })).rejects.toMatchObject({
    code: 'upload_hash_mismatch',
    message: expect.stringContaining(sha256),
  })
  await expect(from({ key: 'no/such', bytes: 1, sha256 })).rejects.toMatchObject({ code: 'upload_incomplete' })
})

it('stops at once when aborted', async () => {
  const gone = AbortSignal.abort(new Error('the runner stops'))
  await expect(download(storageAt(s3.endpoint), { key, bytes: bytes.length, sha256 }, path, gone)).rejects.toThrow('the runner stops')
})

function storageAt(endpoint: string) {
  const keys = { S3_ACCESS_KEY_ID: 'test', S3_SECRET_ACCESS_KEY: 'test-secret' }
  const needless = { DATABASE_URL: 'postgres://x', SQS_QUEUE_URL: 'http://x', ENCODER_TOKEN: 'x'.repeat(16) }
  return openStorage(envSchema.parse({ S3_ENDPOINT: endpoint, S3_BUCKET: 'kensa', ...keys, ...needless }))
}

/** Passes requests on and cuts the first answers after so many bytes. */
async function breakingProxy(target: string, cutAfter: number, cuts: number) {
  const ranges: (string | undefined)[] = []
  const server: Server = createServer(async (request, response) => {
    const range = request.headers.range
    ranges.push(range)
    const answer = await fetch(new URL(request.url ?? '/', target), {
      headers: { ...(range ? { range } : {}), authorization: request.headers.authorization ?? '' },
    })
    const body = Buffer.from(await answer.arrayBuffer())
    response.writeHead(answer.status, { 'content-length': body.length, 'content-type': 'application/octet-stream' })
    if (ranges.length > cuts) return response.end(body)
    response.write(body.subarray(0, cutAfter), () => response.destroy())
    return undefined
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, ranges, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
