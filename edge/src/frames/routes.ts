import { framePageSchema, frameSchema } from '@kensa/contract/api/assets'
import { pageQuerySchema } from '@kensa/contract/api/page'
import { idSchema } from '@kensa/contract/ids'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { openServices } from '../ports/services.ts'
import { getFrame } from './get.ts'
import { listFrames } from './list.ts'

const list = defineRoute({
  method: 'get',
  path: '/v1/assets/{assetId}/frames',
  operationId: 'listFrames',
  summary: 'List the frames of an asset, in its order',
  description: 'An image has one frame. Those of a video appear while its ingest goes on.',
  tag: 'Frames',
  scope: 'asset.read',
  request: { params: z.object({ assetId: idSchema('asset') }), query: pageQuerySchema },
  responses: { 200: { description: 'A page of frames', content: { 'application/json': { schema: framePageSchema } } } },
})

const get = defineRoute({
  method: 'get',
  path: '/v1/frames/{frameId}',
  operationId: 'getFrame',
  summary: 'Get a frame with signed addresses',
  tag: 'Frames',
  scope: 'asset.read',
  request: { params: z.object({ frameId: idSchema('frame') }) },
  responses: { 200: { description: 'The frame', content: { 'application/json': { schema: frameSchema } } } },
})

export const frameRoutes = newRouter()
  .openapi(list, async (c) => {
    const id = uuidOf('asset', c.req.valid('param').assetId)
    return c.json(await listFrames(openServices(c.env, c.var.db), c.var.ctx, id, c.req.valid('query')), 200)
  })
  .openapi(get, async (c) => {
    const id = uuidOf('frame', c.req.valid('param').frameId)
    return c.json(await getFrame(openServices(c.env, c.var.db), c.var.ctx, id), 200)
  })
