import {
  apiKeyCreatedSchema,
  apiKeyInputSchema,
  apiKeyPageSchema,
  apiKeyPatchSchema,
  apiKeyRotationSchema,
  apiKeySchema,
} from '@kensa/contract/api/api-keys'
import { pageQuerySchema } from '@kensa/contract/api/page'
import { idSchema } from '@kensa/contract/ids'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { changeApiKey } from './change.ts'
import { createApiKey } from './create.ts'
import { listApiKeys } from './list.ts'
import { revokeApiKey } from './revoke.ts'
import { rotateApiKey } from './rotate.ts'

const params = z.object({ apiKeyId: idSchema('apiKey') })

const list = defineRoute({
  method: 'get',
  path: '/v1/api-keys',
  operationId: 'listApiKeys',
  summary: 'List API keys, newest first',
  description: 'Revoked and expired keys are listed too. The keys themselves are not stored and never shown again.',
  tag: 'API keys',
  scope: 'apikey.read',
  request: { query: pageQuerySchema },
  responses: { 200: { description: 'A page of API keys', content: { 'application/json': { schema: apiKeyPageSchema } } } },
})

const create = defineRoute({
  method: 'post',
  path: '/v1/api-keys',
  operationId: 'createApiKey',
  summary: 'Create an API key',
  description: 'The answer holds the key itself, this once. A key never gets a scope that its maker does not hold.',
  tag: 'API keys',
  scope: 'apikey.write',
  request: { body: { content: { 'application/json': { schema: apiKeyInputSchema } }, required: true } },
  responses: { 201: { description: 'The new key and its secret', content: { 'application/json': { schema: apiKeyCreatedSchema } } } },
})

const change = defineRoute({
  method: 'patch',
  path: '/v1/api-keys/{apiKeyId}',
  operationId: 'changeApiKey',
  summary: 'Change name, scopes, end or monthly limit of an API key',
  description: 'Takes effect at the next request. What the change gives, the caller must hold. A revoked key cannot be changed.',
  tag: 'API keys',
  scope: 'apikey.write',
  request: { params, body: { content: { 'application/json': { schema: apiKeyPatchSchema } }, required: true } },
  responses: { 200: { description: 'The changed key', content: { 'application/json': { schema: apiKeySchema } } } },
})

const rotate = defineRoute({
  method: 'post',
  path: '/v1/api-keys/{apiKeyId}/rotate',
  operationId: 'rotateApiKey',
  summary: 'Give an API key a new secret',
  description:
    'The new secret works at once and is shown this once; the old one works on until the overlap ends. Id, scopes, limit and usage of the key stay. During an overlap only a rotation with `overlapSeconds: 0` is possible: it ends both older secrets now.',
  tag: 'API keys',
  scope: 'apikey.write',
  request: { params, body: { content: { 'application/json': { schema: apiKeyRotationSchema } }, required: true } },
  responses: { 200: { description: 'The key and its new secret', content: { 'application/json': { schema: apiKeyCreatedSchema } } } },
})

const revoke = defineRoute({
  method: 'delete',
  path: '/v1/api-keys/{apiKeyId}',
  operationId: 'revokeApiKey',
  summary: 'Revoke an API key',
  description: 'Takes effect at once and cannot be undone. Revoking twice changes nothing.',
  tag: 'API keys',
  scope: 'apikey.write',
  request: { params },
  responses: { 204: { description: 'Revoked' } },
})

export const apiKeyRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listApiKeys(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createApiKey(c.var.db, c.var.ctx, c.env.KEY_ENV, c.req.valid('json')), 201))
  .openapi(change, async (c) => {
    const id = uuidOf('apiKey', c.req.valid('param').apiKeyId)
    return c.json(await changeApiKey(c.var.db, c.var.ctx, id, c.req.valid('json')), 200)
  })
  .openapi(rotate, async (c) => {
    const id = uuidOf('apiKey', c.req.valid('param').apiKeyId)
    return c.json(await rotateApiKey(c.var.db, c.var.ctx, c.env.KEY_ENV, id, c.req.valid('json')), 200)
  })
  .openapi(revoke, async (c) => {
    await revokeApiKey(c.var.db, c.var.ctx, uuidOf('apiKey', c.req.valid('param').apiKeyId))
    return c.body(null, 204)
  })
