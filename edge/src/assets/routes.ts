import {
  assetCompleteInputSchema,
  assetCreatedSchema,
  assetDetailSchema,
  assetFilterSchema,
  assetInputSchema,
  assetPageSchema,
  assetSchema,
  uploadSchema,
} from '@kensa/contract/api/assets'
import { pageQuerySchema } from '@kensa/contract/api/page'
import { idSchema } from '@kensa/contract/ids'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { openServices } from '../ports/services.ts'
import { completeAsset } from './complete.ts'
import { createAsset } from './create.ts'
import { deleteAsset } from './delete.ts'
import { getAsset } from './get.ts'
import { listAssets } from './list.ts'
import { refreshUpload } from './upload.ts'

const params = z.object({ assetId: idSchema('asset') })

const list = defineRoute({
  method: 'get',
  path: '/v1/assets',
  operationId: 'listAssets',
  summary: 'List assets, newest first',
  tag: 'Assets',
  scope: 'asset.read',
  request: { query: pageQuerySchema.extend(assetFilterSchema.shape) },
  responses: { 200: { description: 'A page of assets', content: { 'application/json': { schema: assetPageSchema } } } },
})

const create = defineRoute({
  method: 'post',
  path: '/v1/assets',
  operationId: 'createAsset',
  summary: 'Begin an upload',
  description:
    'Answers with a signed address for each part of the file: PUT the parts there, several at once if you like, keep the ETag of each answer, then call `complete`. A file that the project already holds (same SHA-256) is answered with the asset that holds it and `duplicate: true`. A file that failed before may be uploaded again; the new upload takes the place of the failed one. What no spend limit leaves room for is refused here already.',
  tag: 'Assets',
  scope: 'asset.write',
  idempotent: true,
  problems: ['spend_limit_reached'],
  request: { body: { content: { 'application/json': { schema: assetInputSchema } }, required: true } },
  responses: {
    200: { description: 'The project already holds this file', content: { 'application/json': { schema: assetCreatedSchema } } },
    201: { description: 'The upload may begin', content: { 'application/json': { schema: assetCreatedSchema } } },
  },
})

const get = defineRoute({
  method: 'get',
  path: '/v1/assets/{assetId}',
  operationId: 'getAsset',
  summary: 'Get an asset with signed addresses and its latest job',
  tag: 'Assets',
  scope: 'asset.read',
  request: { params },
  responses: { 200: { description: 'The asset', content: { 'application/json': { schema: assetDetailSchema } } } },
})

const remove = defineRoute({
  method: 'delete',
  path: '/v1/assets/{assetId}',
  operationId: 'deleteAsset',
  summary: 'Delete an asset with all that came of it',
  description: 'Frames, embeddings, labels on frames, jobs and stored files go with it. An upload or an ingest under way is ended.',
  tag: 'Assets',
  scope: 'asset.write',
  request: { params },
  responses: { 204: { description: 'Deleted' } },
})

const upload = defineRoute({
  method: 'get',
  path: '/v1/assets/{assetId}/upload',
  operationId: 'getUpload',
  summary: 'Get fresh addresses for an upload under way',
  description: 'For an upload that was interrupted or outlived its addresses. Parts that were put already need not be put again.',
  tag: 'Assets',
  scope: 'asset.write',
  request: { params },
  responses: { 200: { description: 'All parts with fresh addresses', content: { 'application/json': { schema: uploadSchema } } } },
})

const complete = defineRoute({
  method: 'post',
  path: '/v1/assets/{assetId}/complete',
  operationId: 'completeAsset',
  summary: 'Complete an upload and queue its ingest',
  description:
    'Joins the parts, checks size and type, and queues the job that makes the file searchable (the job checks the SHA-256). Repeating the call is safe. When somebody else completed the same file in the project meanwhile, this upload is dropped and the answer is the asset that holds the file.',
  tag: 'Assets',
  scope: 'asset.write',
  request: { params, body: { content: { 'application/json': { schema: assetCompleteInputSchema } }, required: true } },
  responses: { 200: { description: 'The asset, now processing', content: { 'application/json': { schema: assetSchema } } } },
})

export const assetRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listAssets(openServices(c.env, c.var.db), c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => {
    const created = await createAsset(openServices(c.env, c.var.db), c.var.ctx, c.req.valid('json'))
    return c.json(created, created.duplicate ? 200 : 201)
  })
  .openapi(get, async (c) => {
    const id = uuidOf('asset', c.req.valid('param').assetId)
    return c.json(await getAsset(openServices(c.env, c.var.db), c.var.ctx, id), 200)
  })
  .openapi(remove, async (c) => {
    await deleteAsset(openServices(c.env, c.var.db), c.var.ctx, uuidOf('asset', c.req.valid('param').assetId))
    return c.body(null, 204)
  })
  .openapi(upload, async (c) => {
    const id = uuidOf('asset', c.req.valid('param').assetId)
    return c.json(await refreshUpload(openServices(c.env, c.var.db), c.var.ctx, id), 200)
  })
  .openapi(complete, async (c) => {
    const id = uuidOf('asset', c.req.valid('param').assetId)
    return c.json(await completeAsset(openServices(c.env, c.var.db), c.var.ctx, id, c.req.valid('json').parts), 200)
  })
