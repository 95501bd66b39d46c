import { randomUUID } from 'node:crypto'
import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { JobMessage } from '@kensa/contract/job-message'
import { type LocalAws, startAws } from '@kensa/local/aws/start-aws'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Consumer, type Disposition, startConsumer } from './consume.ts'
import { envSchema } from './env.ts'
import { openLog } from './log.ts'
import { createMetrics } from './metrics.ts'
import { openQueue, type Queue } from './ports/queue.ts'

const a = randomUUID()
let aws: LocalAws
let sqs: SQSClient
let queue: Queue
let consumer: Consumer | undefined

beforeAll(async () => {
  aws = await startAws({ visibilityTimeoutS: 2 })
  sqs = new SQSClient({ endpoint: aws.endpoint, region: aws.region, credentials: { accessKeyId: 'x', secretAccessKey: 'x' } })
  queue = openQueue(
    envSchema.parse({
      DATABASE_URL: 'postgres://nowhere',
      ENCODER_TOKEN: 'x'.repeat(16),
      S3_ENDPOINT: aws.endpoint,
      S3_BUCKET: aws.bucket,
      S3_ACCESS_KEY_ID: aws.accessKeyId,
      S3_SECRET_ACCESS_KEY: aws.secretAccessKey,
      SQS_ENDPOINT: aws.endpoint,
      SQS_QUEUE_URL: aws.queueUrl,
      VISIBILITY_TIMEOUT_S: '2',
    }),
  )
})
afterEach(async () => {
  await consumer?.stop()
  consumer = undefined
})
afterAll(async () => {
  queue.close()
  sqs.destroy()
  await aws.stop()
})

it('keeps a message hidden for as long as its job takes, and removes it then', async () => {
  const desk = createDesk()
  consumer = start(2, desk.handle)
  await send(a)
  await desk.begun(1)
  await until(async () => (await depth()) === 1 && desk.elapsedMs() > 2_600)
  expect(desk.jobs.length).toBe(1)
  desk.finish(0)
  await until(async () => (await depth()) === 0)
})

it('brings a message again after the time that was asked for', async () => {
  const desk = createDesk()
  consumer = start(2, desk.handle)
  await send(a)
  await desk.begun(1)
  desk.finish(0, { kind: 'later', seconds: 0 })
  await desk.begun(2)
  expect(desk.jobs[1]).toEqual(desk.jobs[0])
  desk.finish(1)
  await until(async () => (await depth()) === 0)
})

it('removes garbage and does not stop for it', async () => {
  const desk = createDesk()
  consumer = start(1, desk.handle)
  for (const body of ['', '{', '{"v":1}', '[]'])
    await sqs.send(new SendMessageCommand({ QueueUrl: aws.queueUrl, MessageBody: body || ' ' }))
  await send(a)
  await desk.begun(1)
  desk.finish(0)
  await until(async () => (await depth()) === 0)
})

it('waits for what is running when it stops, and gives it back', async () => {
  const desk = createDesk()
  consumer = start(1, desk.handle)
  await send(a)
  await desk.begun(1)
  const stopped = consumer.stop()
  expect(desk.signals[0]?.aborted).toBe(true)
  desk.finish(0, { kind: 'later', seconds: 0 })
  await stopped
  const again = createDesk()
  consumer = start(1, again.handle)
  await again.begun(1)
  again.finish(0)
  await until(async () => (await depth()) === 0)
})

function start(concurrency: number, handle: (job: JobMessage, signal: AbortSignal) => Promise<Disposition>): Consumer {
  const metrics = createMetrics({ defaults: false })
  return startConsumer({
    queue,
    concurrency,
    visibilityTimeoutS: 2,
    handle: (job, _, signal) => handle(job, signal),
    handleSilence: async () => {},
    log: openLog('silent'),
    metrics,
  })
}

function send(orgId: string) {
  return sqs.send(new SendMessageCommand({ QueueUrl: aws.queueUrl, MessageBody: JSON.stringify({ v: 1, jobId: randomUUID(), orgId }) }))
}

async function depth(): Promise<number> {
  const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const
  const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: aws.queueUrl, AttributeNames: [...names] }))
  return names.reduce((sum, name) => sum + Number(Attributes[name]), 0)
}

/** Jobs that end when told to. */
function createDesk() {
  const startedMs = performance.now()
  const jobs: JobMessage[] = []
  const signals: AbortSignal[] = []
  const ends: ((disposition: Disposition) => void)[] = []
  return {
    jobs,
    signals,
    elapsedMs: () => performance.now() - startedMs,
    handle(job: JobMessage, signal: AbortSignal): Promise<Disposition> {
      jobs.push(job)
      signals.push(signal)
      return new Promise((resolve) => ends.push(resolve))
    },
    finish: (index: number, disposition: Disposition = { kind: 'ack' }) => ends[index]?.(disposition),
    begun: (count: number) => until(async () => jobs.length >= count),
  }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20))
}
