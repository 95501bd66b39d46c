import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { ChangeMessageVisibilityCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LocalAws, startAws } from './start-aws.ts'

const objectsDir = mkdtempSync(join(tmpdir(), 'kensa-objects-'))
let aws: LocalAws
let s3: S3Client

function clientOf(local: LocalAws): S3Client {
  const credentials = { accessKeyId: local.accessKeyId, secretAccessKey: local.secretAccessKey }
  return new S3Client({
    endpoint: local.endpoint,
    region: local.region,
    credentials,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
}

beforeAll(async () => {
  aws = await startAws({ objectsDir })
  s3 = clientOf(aws)
})
afterAll(() => aws.stop())

it('lets a browser put parts: the preflight is allowed and the ETag can be read', async () => {
  const url = `${aws.endpoint}/${aws.bucket}/browser.bin`
  const preflight = await fetch(url, {
    method: 'OPTIONS',
    headers: { origin: 'http://localhost:8787', 'access-control-request-method': 'PUT' },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
  const put = await fetch(url, { method: 'PUT', body: 'bytes' })
  expect(put.headers.get('access-control-expose-headers')).toContain('ETag')
  expect(put.headers.get('etag')).toBeTruthy()
})

it('keeps objects over a restart, joins parts in order and serves ranges', async () => {
  const target = { Bucket: aws.bucket, Key: 'org/a/original' }
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(target))
  const bodies = [Buffer.alloc(5 * 1024 * 1024, 'a'), Buffer.from('the end')]
  const Parts = []
  for (const [i, Body] of bodies.entries()) {
    const part = { ...target, UploadId, PartNumber: i + 1 }
    Parts.push({ PartNumber: i + 1, ETag: (await s3.send(new UploadPartCommand({ ...part, Body }))).ETag })
  }
  await s3.send(new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts } }))
  await aws.stop()
  aws = await startAws({ objectsDir })
  s3 = clientOf(aws)
  const tail = await s3.send(new GetObjectCommand({ ...target, Range: `bytes=${5 * 1024 * 1024 - 1}-` }))
  expect(await tail.Body?.transformToString()).toBe('athe end')
})

it('hides a received message for its visibility and lets a heartbeat give it back', async () => {
  const sqs = new SQSClient({
    endpoint: aws.endpoint,
    region: aws.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local-secret' },
  })
  await sqs.send(new SendMessageCommand({ QueueUrl: aws.queueUrl, MessageBody: '{"v":1}' }))
  const receive = () => sqs.send(new ReceiveMessageCommand({ QueueUrl: aws.queueUrl, WaitTimeSeconds: 0 }))
  const first = (await receive()).Messages?.[0]
  expect(first?.Body).toBe('{"v":1}')
  expect((await receive()).Messages ?? []).toEqual([])
  await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: aws.queueUrl, ReceiptHandle: first?.ReceiptHandle, VisibilityTimeout: 0 }))
  expect((await receive()).Messages?.[0]?.Body).toBe('{"v":1}')
})
