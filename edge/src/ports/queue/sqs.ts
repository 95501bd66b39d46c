import { AwsClient } from 'aws4fetch'
import { z } from 'zod'
import type { JobQueue } from './queue.ts'

export type SqsEnv = {
  SQS_QUEUE_URL: string
  SQS_DEAD_LETTER_QUEUE_URL: string
  S3_REGION: string
  S3_ACCESS_KEY_ID: string
  S3_SECRET_ACCESS_KEY: string
}

const timeoutMs = 5_000

/** SQS by its JSON protocol, at the host of the queue's own address. */
export function openQueue(env: SqsEnv): JobQueue {
  const endpoint = `${new URL(env.SQS_QUEUE_URL).origin}/`
  const aws = new AwsClient({
    accessKeyId: env.S3_ACCESS_KEY_ID,
    secretAccessKey: env.S3_SECRET_ACCESS_KEY,
    service: 'sqs',
    region: env.S3_REGION,
    retries: 1,
  })
  async function call(action: string, input: Record<string, unknown>): Promise<string> {
    const response = await aws.fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(timeoutMs),
    })
    const body = await response.text()
    if (!response.ok) throw new Error(`queue: ${response.status} ${body.slice(0, 300)}`)
    return body
  }

  const dead = { QueueUrl: env.SQS_DEAD_LETTER_QUEUE_URL }
  return {
    async send(message) {
      await call('SendMessage', { QueueUrl: env.SQS_QUEUE_URL, MessageBody: JSON.stringify(message) })
    },
    async receiveDead() {
      const { Messages = [] } = receivedSchema.parse(JSON.parse(await call('ReceiveMessage', { ...dead, MaxNumberOfMessages: 10 })))
      return Messages.map(({ Body, ReceiptHandle }) => ({ body: Body, receipt: ReceiptHandle }))
    },
    async removeDead({ receipt }) {
      await call('DeleteMessage', { ...dead, ReceiptHandle: receipt })
    },
  }
}

const receivedSchema = z.object({ Messages: z.array(z.object({ Body: z.string(), ReceiptHandle: z.string() })).optional() })
