import { scheduler, type sqs } from '@pulumi/aws'
import { jsonStringify } from '@pulumi/pulumi'
import type { Account } from './account.ts'
import { activeTag } from './queue.ts'
import { createRole } from './roles.ts'

/**
 * CloudWatch stops the metrics of a queue that nobody touched for six hours, and takes up to a quarter of an hour to start them again: so
 * long would the first job after a night wait before it wakes a runner. A tag that is set again every hour keeps the queue active.
 */
export function keepQueueActive(name: string, account: Account, queue: sqs.Queue): void {
  const role = createRole(`${name}-keep-active`, {
    service: 'scheduler.amazonaws.com',
    account,
    statements: [{ Sid: 'TagTheQueue', Effect: 'Allow', Action: ['sqs:TagQueue'], Resource: queue.arn }],
  })
  new scheduler.Schedule(`${name}-keep-active`, {
    scheduleExpression: 'rate(1 hour)',
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: 'arn:aws:scheduler:::aws-sdk:sqs:tagQueue',
      roleArn: role.arn,
      input: jsonStringify({ QueueUrl: queue.url, Tags: activeTag }),
      retryPolicy: { maximumRetryAttempts: 2 },
    },
  })
}
