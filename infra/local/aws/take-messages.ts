import type { AwsFacts } from './start-aws.ts'

type Answer = { Messages?: { Body: string; ReceiptHandle: string }[] }

/** The messages that wait in the queue (ten at most), taken out and parsed. */
export async function takeMessages(aws: AwsFacts): Promise<unknown[]> {
  const { Messages = [] } = await call(aws, 'ReceiveMessage', { MaxNumberOfMessages: 10 })
  for (const { ReceiptHandle } of Messages) await call(aws, 'DeleteMessage', { ReceiptHandle })
  return Messages.map((message) => JSON.parse(message.Body))
}

async function call(aws: AwsFacts, action: string, input: Record<string, unknown>): Promise<Answer> {
  const answer = await fetch(`${aws.endpoint}/`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `AmazonSQS.${action}`,
      // The emulator reads the region from it and checks nothing.
      authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${aws.region}/sqs/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify({ QueueUrl: aws.queueUrl, ...input }),
  })
  const text = await answer.text()
  return text === '' ? {} : (JSON.parse(text) as Answer)
}
