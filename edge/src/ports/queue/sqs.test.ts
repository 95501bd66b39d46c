import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LocalAws, startAws } from '../../../../infra/local/aws/start-aws.ts'
import { takeMessages } from '../../../../infra/local/aws/take-messages.ts'
import { openQueue } from './sqs.ts'

let aws: LocalAws
beforeAll(async () => {
  aws = await startAws()
})
afterAll(() => aws.stop())

const message = { v: 1, jobId: '01890a5d-ac96-774b-bcce-b302099a8057', orgId: '01890a5d-ac96-774b-bcce-b302099a8058' } as const
const keys = { S3_REGION: 'us-east-1', S3_ACCESS_KEY_ID: 'test', S3_SECRET_ACCESS_KEY: 'test' }

it('puts the message on the queue as JSON', async () => {
  await openQueue({ ...keys, SQS_QUEUE_URL: aws.queueUrl, SQS_DEAD_LETTER_QUEUE_URL: aws.deadLetterQueueUrl }).send(message)
  expect(await takeMessages(aws)).toEqual([message])
})

it('throws when there is no such queue', async () => {
  const nowhere = openQueue({
    ...keys,
    SQS_QUEUE_URL: `${aws.endpoint}/000000000000/nowhere`,
    SQS_DEAD_LETTER_QUEUE_URL: aws.deadLetterQueueUrl,
  })
  await expect(nowhere.send(message)).rejects.toThrow(/queue: 400/)
})
