import { pageQuerySchema } from '@kensa/contract/api/page'
import {
  replayedSchema,
  replaySinceSchema,
  secretRotationSchema,
  webhookDeliveryDetailSchema,
  webhookDeliveryFilterSchema,
  webhookDeliveryPageSchema,
  webhookDeliverySchema,
  webhookEndpointChangeSchema,
  webhookEndpointInputSchema,
  webhookEndpointPageSchema,
  webhookEndpointSchema,
  webhookEndpointSecretSchema,
} from '@kensa/contract/api/webhooks'
import { idSchema } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { changeEndpoint } from './change-endpoint.ts'
import { createEndpoint } from './create-endpoint.ts'
import { deleteEndpoint } from './delete-endpoint.ts'
import { getDelivery } from './get-delivery.ts'
import { getEndpoint } from './get-endpoint.ts'
import { listDeliveries } from './list-deliveries.ts'
import { listEndpoints } from './list-endpoints.ts'
import { openSender } from './open-sender.ts'
import { pingEndpoint } from './ping-endpoint.ts'
import { replayDelivery } from './replay-delivery.ts'
import { replaySince } from './replay-since.ts'
import { rotateSecret } from './rotate-secret.ts'

const tag = 'Webhooks'
const endpointParams = z.object({ webhookEndpointId: idSchema('webhookEndpoint') })
const deliveryParams = z.object({ webhookDeliveryId: idSchema('webhookDelivery') })
const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } })
const body = <T extends z.ZodType>(schema: T) => ({ content: json(schema), required: true })

const list = defineRoute({
  method: 'get',
  path: '/v1/webhook-endpoints',
  operationId: 'listWebhookEndpoints',
  summary: 'List webhook endpoints, newest first',
  tag,
  scope: 'webhook.read',
  request: { query: pageQuerySchema },
  responses: { 200: { description: 'A page of endpoints', content: json(webhookEndpointPageSchema) } },
})

const create = defineRoute({
  method: 'post',
  path: '/v1/webhook-endpoints',
  operationId: 'createWebhookEndpoint',
  summary: 'Create a webhook endpoint',
  description: `The answer holds the signing secret, this once. An organization has at most ${limits.webhookEndpointsMax} endpoints. Only public https addresses on port 443 or 8443 are called, and redirects are not followed.`,
  tag,
  scope: 'webhook.write',
  request: { body: body(webhookEndpointInputSchema) },
  responses: { 201: { description: 'The new endpoint and its secret', content: json(webhookEndpointSecretSchema) } },
})

const get = defineRoute({
  method: 'get',
  path: '/v1/webhook-endpoints/{webhookEndpointId}',
  operationId: 'getWebhookEndpoint',
  summary: 'Get a webhook endpoint',
  tag,
  scope: 'webhook.read',
  request: { params: endpointParams },
  responses: { 200: { description: 'The endpoint', content: json(webhookEndpointSchema) } },
})

const change = defineRoute({
  method: 'patch',
  path: '/v1/webhook-endpoints/{webhookEndpointId}',
  operationId: 'changeWebhookEndpoint',
  summary: 'Change, disable or enable a webhook endpoint',
  description:
    'What is left out stays. While an endpoint is disabled its events are recorded as `skipped`; after enabling it, replay them. Enabling begins the five days anew in which all may fail.',
  tag,
  scope: 'webhook.write',
  request: { params: endpointParams, body: body(webhookEndpointChangeSchema) },
  responses: { 200: { description: 'The endpoint as it is now', content: json(webhookEndpointSchema) } },
})

const remove = defineRoute({
  method: 'delete',
  path: '/v1/webhook-endpoints/{webhookEndpointId}',
  operationId: 'deleteWebhookEndpoint',
  summary: 'Delete a webhook endpoint',
  description: 'With it go its deliveries and their log.',
  tag,
  scope: 'webhook.write',
  request: { params: endpointParams },
  responses: { 204: { description: 'Deleted' } },
})

const rotate = defineRoute({
  method: 'post',
  path: '/v1/webhook-endpoints/{webhookEndpointId}/rotate-secret',
  operationId: 'rotateWebhookSecret',
  summary: 'Rotate the signing secret',
  description:
    'The answer holds the new secret, this once. Until the overlap ends every message carries two signatures, one by each secret, so that a receiver may change over at any moment. There are two secrets at most: rotating again ends the older one.',
  tag,
  scope: 'webhook.write',
  request: { params: endpointParams, body: body(secretRotationSchema) },
  responses: { 200: { description: 'The endpoint and its new secret', content: json(webhookEndpointSecretSchema) } },
})

const ping = defineRoute({
  method: 'post',
  path: '/v1/webhook-endpoints/{webhookEndpointId}/ping',
  operationId: 'pingWebhookEndpoint',
  summary: 'Send a test event',
  description: 'Sends `webhook.ping` to this endpoint, whatever it listens to. Follow the delivery to see what came of it.',
  tag,
  scope: 'webhook.write',
  request: { params: endpointParams },
  responses: { 202: { description: 'The delivery, on its way', content: json(webhookDeliverySchema) } },
})

const deliveries = defineRoute({
  method: 'get',
  path: '/v1/webhook-endpoints/{webhookEndpointId}/deliveries',
  operationId: 'listWebhookDeliveries',
  summary: 'List deliveries of an endpoint, newest first',
  description: 'Deliveries are kept for 30 days.',
  tag,
  scope: 'webhook.read',
  request: { params: endpointParams, query: pageQuerySchema.extend(webhookDeliveryFilterSchema.shape) },
  responses: { 200: { description: 'A page of deliveries', content: json(webhookDeliveryPageSchema) } },
})

const replayAll = defineRoute({
  method: 'post',
  path: '/v1/webhook-endpoints/{webhookEndpointId}/replay',
  operationId: 'replayWebhookDeliveries',
  summary: 'Replay all that an endpoint missed since a time',
  description: 'Deliveries that failed for good or were skipped begin their schedule anew, with the same ids and bodies.',
  tag,
  scope: 'webhook.write',
  request: { params: endpointParams, body: body(replaySinceSchema) },
  responses: { 202: { description: 'How many are tried again', content: json(replayedSchema) } },
})

const delivery = defineRoute({
  method: 'get',
  path: '/v1/webhook-deliveries/{webhookDeliveryId}',
  operationId: 'getWebhookDelivery',
  summary: 'Get a delivery with its tries',
  description: 'What was sent and what came back at each try. Bodies are cut; signatures, cookies and credentials are masked.',
  tag,
  scope: 'webhook.read',
  request: { params: deliveryParams },
  responses: { 200: { description: 'The delivery', content: json(webhookDeliveryDetailSchema) } },
})

const replay = defineRoute({
  method: 'post',
  path: '/v1/webhook-deliveries/{webhookDeliveryId}/replay',
  operationId: 'replayWebhookDelivery',
  summary: 'Replay one delivery',
  description: 'Sends it again, whatever came of it: same id and body, a new timestamp, the schedule from its start.',
  tag,
  scope: 'webhook.write',
  request: { params: deliveryParams },
  responses: { 202: { description: 'The delivery, on its way again', content: json(webhookDeliverySchema) } },
})

const endpointOf = (c: { req: { valid: (place: 'param') => { webhookEndpointId: string } } }) =>
  uuidOf('webhookEndpoint', c.req.valid('param').webhookEndpointId)
const deliveryOf = (c: { req: { valid: (place: 'param') => { webhookDeliveryId: string } } }) =>
  uuidOf('webhookDelivery', c.req.valid('param').webhookDeliveryId)

export const webhookRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listEndpoints(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createEndpoint(openSender(c.env, c.var.db), c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => c.json(await getEndpoint(c.var.db, c.var.ctx, endpointOf(c)), 200))
  .openapi(change, async (c) => {
    const sender = openSender(c.env, c.var.db)
    return c.json(await changeEndpoint(sender, c.var.ctx, endpointOf(c), c.req.valid('json')), 200)
  })
  .openapi(remove, async (c) => {
    await deleteEndpoint(c.var.db, c.var.ctx, endpointOf(c))
    return c.body(null, 204)
  })
  .openapi(rotate, async (c) => {
    const sender = openSender(c.env, c.var.db)
    return c.json(await rotateSecret(sender, c.var.ctx, endpointOf(c), c.req.valid('json').overlapHours), 200)
  })
  .openapi(ping, async (c) => c.json(await pingEndpoint(c.var.db, c.var.ctx, endpointOf(c)), 202))
  .openapi(deliveries, async (c) => c.json(await listDeliveries(c.var.db, c.var.ctx, endpointOf(c), c.req.valid('query')), 200))
  .openapi(replayAll, async (c) => {
    const since = new Date(c.req.valid('json').since)
    return c.json(await replaySince(c.var.db, c.var.ctx, endpointOf(c), since), 202)
  })
  .openapi(delivery, async (c) => c.json(await getDelivery(c.var.db, c.var.ctx, deliveryOf(c)), 200))
  .openapi(replay, async (c) => c.json(await replayDelivery(c.var.db, c.var.ctx, deliveryOf(c)), 202))
