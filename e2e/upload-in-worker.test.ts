import { createHash } from 'node:crypto'
import type { AssetCreated } from '@kensa/contract/api/assets'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LocalAws, startAws } from '../infra/local/aws/start-aws.ts'
import { type LocalWorker, startBundledWorker } from '../infra/local/bundled-worker.ts'
import { startTestEdge, type TestEdge } from '../infra/local/test-edge.ts'
import { publicUrl, testEdgeVars } from '../infra/local/test-edge-vars.ts'
import { startTestEncoder, type TestEncoder } from '../infra/local/test-encoder.ts'
import { putParts } from '../infra/local/test-uploads.ts'

let aws: LocalAws
let edge: TestEdge
let encoder: TestEncoder
let worker: LocalWorker
let call: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>
let projectId: string

beforeAll(async () => {
  ;[aws, edge, encoder] = await Promise.all([startAws(), startTestEdge(), startTestEncoder()])
  const person = await edge.signUp('Uploader')
  const projects = (await (await person.call('GET', '/v1/projects')).json()) as { data: { id: string }[] }
  projectId = projects.data[0]?.id ?? ''
  worker = await startBundledWorker({
    env: {
      ...testEdgeVars(edge.database, edge.inbox),
      S3_ENDPOINT: aws.endpoint,
      S3_BUCKET: aws.bucket,
      SQS_QUEUE_URL: aws.queueUrl,
      SQS_DEAD_LETTER_QUEUE_URL: aws.deadLetterQueueUrl,
      ENCODER_URL: encoder.url,
    },
  })
  call = async (method, path, body) => {
    const headers = { 'content-type': 'application/json', cookie: person.cookie, origin: publicUrl }
    const answer = await fetch(worker.url + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    return { status: answer.status, body: answer.status === 204 ? undefined : await answer.json() }
  }
})
afterAll(async () => {
  for (const part of [worker, encoder, edge, aws]) await part?.stop()
})

let unique = 0
async function upload(bytesMore: number, over: Record<string, unknown> = {}) {
  const bytes = new Uint8Array(8 + bytesMore)
  bytes.set([0xff, 0xd8, 0xff, 0xe0, ++unique])
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const claims = { name: `w-${unique}.jpg`, contentType: 'image/jpeg', bytes: bytes.length, sha256, projectId, ...over }
  const { body } = await call('POST', '/v1/assets', claims)
  const created = body as AssetCreated
  return { id: created.asset.id, parts: await putParts(created, bytes) }
}

it('takes an upload of several parts, finds it again, searches and deletes, in the real runtime', async () => {
  const { id, parts } = await upload(10 * 1024 * 1024)
  expect(parts).toHaveLength(2)
  expect(await call('POST', `/v1/assets/${id}/complete`, { parts })).toMatchObject({ status: 200, body: { state: 'processing' } })
  const detail = (await call('GET', `/v1/assets/${id}`)).body as { originalUrl: string; job: { state: string } }
  expect(detail.job.state).toBe('queued')
  const original = await fetch(detail.originalUrl)
  expect((await original.arrayBuffer()).byteLength).toBe(8 + 10 * 1024 * 1024)
  expect(await call('POST', '/v1/searches', { text: '青い wrench' })).toMatchObject({
    status: 201,
    body: { data: [], search: { total: 0 } },
  })
  expect((await call('DELETE', `/v1/assets/${id}`)).status).toBe(204)
  expect((await fetch(detail.originalUrl)).status).toBe(404)
})

it('refuses an upload of another size, in the real runtime', async () => {
  const { id, parts } = await upload(100, { bytes: 5000 })
  expect(await call('POST', `/v1/assets/${id}/complete`, { parts })).toMatchObject({ status: 422, body: { code: 'upload_size_mismatch' } })
})

it('sweeps on schedule: an abandoned upload fails and its parts go', async () => {
  const { id } = await upload(100)
  await edge.database.sql("update asset set created_at = now() - interval '25 hours' where state = 'uploading'")
  await worker.scheduled()
  expect(await call('GET', `/v1/assets/${id}`)).toMatchObject({ body: { state: 'failed', error: { code: 'upload_incomplete' } } })
  expect(await edge.database.sql("select 1 from outbox where kind = 'delete_objects' and sent_at is null")).toEqual([])
})
