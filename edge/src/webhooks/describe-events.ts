import type { OpenAPIHono } from '@hono/zod-openapi'
import { type EventType, eventTypes, pingEventType, webhookBodySchema } from '@kensa/contract/events'
import { z } from 'zod'
import type { AppEnv } from '../http/app-env.ts'

const meanings: Record<EventType, string> = {
  'asset.ready': 'An upload can be searched.',
  'asset.failed': 'An upload could not be taken in.',
  'job.succeeded': 'A job did all of its work.',
  'job.partially_succeeded': 'A job ended with some items failed.',
  'job.failed': 'A job ended without a result.',
  'review.resolved': 'A person decided a doubtful verdict.',
  'verdict.created': 'The machine decided something.',
  'usage.threshold_reached': 'A share of a spend limit was reached.',
  'certificate.suspended': 'A certificate no longer allows automatic acceptance.',
  'label.changed': 'Labels were created, changed, merged, split, archived or deleted.',
  [pingEventType]: 'A test, sent by the ping button.',
}

const headers = z.object({
  'webhook-id': z.string().meta({ description: 'Id of the event, the same at every try: handle each once' }),
  'webhook-timestamp': z
    .string()
    .meta({ description: 'When this try was made, in seconds since 1970; refuse what is older than five minutes' }),
  'webhook-signature': z.string().meta({ description: 'Standard Webhooks signatures (`v1,…`), one for each secret, separated by spaces' }),
})

/** The `webhooks` of the OpenAPI document: what Kensa posts to endpoints. */
export function describeEvents(router: OpenAPIHono<AppEnv>): void {
  for (const type of [...eventTypes, pingEventType] as const) {
    const name = type.replace(/(^|[._])(\w)/g, (_, __, letter: string) => letter.toUpperCase())
    router.openAPIRegistry.registerWebhook({
      method: 'post',
      path: type,
      operationId: `on${name}`,
      summary: meanings[type],
      description: 'Answer 2xx within 15 seconds. Anything else is tried again for about 100 hours; 410 disables the endpoint.',
      tags: ['Webhooks'],
      security: [],
      request: {
        headers,
        body: { required: true, content: { 'application/json': { schema: webhookBodySchema(type).meta({ id: `${name}Event` }) } } },
      },
      responses: { 204: { description: 'Taken' }, 410: { description: 'No more events are wanted' } },
    })
  }
}
