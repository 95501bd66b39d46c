import { ChangeMessageVisibilityCommand, DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { RunnerEnv } from '../env.ts'
import { awsCredentials } from './aws-credentials.ts'

export type QueueMessage = { id: string; receipt: string; body: string; sentAtMs: number; receiveCount: number }

export type Queue = {
  receive(max: number, waitS: number, signal: AbortSignal): Promise<QueueMessage[]>
  /** Hides the message for so many seconds from now; 0 gives it back. */
  hide(message: QueueMessage, seconds: number): Promise<void>
  remove(message: QueueMessage): Promise<void>
  close(): void
}

export function openQueue(env: RunnerEnv): Queue {
  const endpoint = env.SQS_ENDPOINT === undefined ? {} : { endpoint: env.SQS_ENDPOINT, useQueueUrlAsEndpoint: false }
  const client = new SQSClient({ region: env.S3_REGION, ...endpoint, ...awsCredentials(env) })
  const QueueUrl = env.SQS_QUEUE_URL
  return {
    async receive(max, waitS, signal) {
      const command = new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: Math.min(10, max),
        WaitTimeSeconds: waitS,
        VisibilityTimeout: env.VISIBILITY_TIMEOUT_S,
        MessageSystemAttributeNames: ['SentTimestamp', 'ApproximateReceiveCount'],
      })
      const { Messages = [] } = await client.send(command, { abortSignal: signal })
      return Messages.map((message) => ({
        id: message.MessageId ?? '',
        receipt: message.ReceiptHandle ?? '',
        body: message.Body ?? '',
        sentAtMs: Number(message.Attributes?.SentTimestamp ?? Date.now()),
        receiveCount: Number(message.Attributes?.ApproximateReceiveCount ?? 1),
      }))
    },
    async hide(message, seconds) {
      const VisibilityTimeout = Math.min(43_200, Math.ceil(seconds))
      await client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: message.receipt, VisibilityTimeout }))
    },
    async remove(message) {
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.receipt }))
    },
    close: () => client.destroy(),
  }
}
