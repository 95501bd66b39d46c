import { pageQuerySchema } from '@kensa/contract/api/page'
import { regionPageSchema } from '@kensa/contract/api/regions'
import { idSchema } from '@kensa/contract/ids'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { listRegions } from './list.ts'

const list = defineRoute({
  method: 'get',
  path: '/v1/frames/{frameId}/regions',
  operationId: 'listRegions',
  summary: 'List the labelled boxes on a frame, newest first',
  description: 'Boxes are in pixels of the stored still, whose size the frame tells. Those of a machine name the verdict behind them.',
  tag: 'Frames',
  scope: 'region.read',
  request: { params: z.object({ frameId: idSchema('frame') }), query: pageQuerySchema },
  responses: { 200: { description: 'A page of regions', content: { 'application/json': { schema: regionPageSchema } } } },
})

export const regionRoutes = newRouter().openapi(list, async (c) => {
  const frameId = uuidOf('frame', c.req.valid('param').frameId)
  return c.json(await listRegions(c.var.db, c.var.ctx, frameId, c.req.valid('query')), 200)
})
