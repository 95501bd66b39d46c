import { sqs } from '@pulumi/aws'
import { jsonStringify } from '@pulumi/pulumi'
import { denyWithoutTls, policyDocument } from './policy-document.ts'

/** A runner renews it every third of this, so a runner that died is followed by another after two minutes at most. */
export const visibilityTimeoutS = 120
export const maxReceiveCount = 10
/** Set again every hour (keep-queue-active.ts), so it is among the tags that the queue is made with. */
export const activeTag = { 'kensa:kept-active': 'hourly' }

const dayS = 86_400

export type Queues = { jobs: sqs.Queue; dead: sqs.Queue }

export function createQueues(name: string): Queues {
  const dead = new sqs.Queue(`${name}-jobs-dead`, { sqsManagedSseEnabled: true, messageRetentionSeconds: 14 * dayS })
  const jobs = new sqs.Queue(`${name}-jobs`, {
    sqsManagedSseEnabled: true,
    visibilityTimeoutSeconds: visibilityTimeoutS,
    messageRetentionSeconds: 4 * dayS,
    receiveWaitTimeSeconds: 20,
    redrivePolicy: jsonStringify({ deadLetterTargetArn: dead.arn, maxReceiveCount }),
    tags: activeTag,
  })
  new sqs.RedriveAllowPolicy(`${name}-jobs-dead`, {
    queueUrl: dead.url,
    redriveAllowPolicy: jsonStringify({ redrivePermission: 'byQueue', sourceQueueArns: [jobs.arn] }),
  })
  for (const [queueName, queue] of [
    [`${name}-jobs`, jobs],
    [`${name}-jobs-dead`, dead],
  ] as const) {
    new sqs.QueuePolicy(queueName, { queueUrl: queue.url, policy: policyDocument([denyWithoutTls(['sqs:*'], [queue.arn])]) })
  }
  return { jobs, dead }
}
