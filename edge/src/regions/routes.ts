import { pageQuerySchema } from '@kensa/contract/api/page'
import {
  regionChangeSchema,
  regionInputSchema,
  regionPageSchema,
  regionSchema,
  regionVersionQuerySchema,
} from '@kensa/contract/api/regions'
import { idSchema } from '@kensa/contract/ids'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { changeRegion } from './change.ts'
import { createRegion } from './create.ts'
import { deleteRegion } from './delete.ts'
import { getRegion } from './get.ts'
import { listRegions } from './list.ts'

const ofFrame = z.object({ frameId: idSchema('frame') })
const params = z.object({ regionId: idSchema('region') })
const oneRegion = { 'application/json': { schema: regionSchema } }
const reading = { tag: 'Frames', scope: 'region.read' } as const
const writing = { tag: 'Frames', scope: 'region.write' } as const
/** A mask may have a million characters. */
const bodyBytesMax = 2 * 1024 * 1024

const list = defineRoute({
  method: 'get',
  path: '/v1/frames/{frameId}/regions',
  operationId: 'listRegions',
  summary: 'List the labelled boxes on a frame, newest first',
  description:
    'Boxes are in pixels of the stored still, whose size the frame tells. Those of a machine name the verdict behind them. ' +
    '`labelId` is the label that the region was given, also where that one was merged into another since: `GET /v1/labels/{labelId}` leads on.',
  ...reading,
  request: { params: ofFrame, query: pageQuerySchema },
  responses: { 200: { description: 'A page of regions', content: { 'application/json': { schema: regionPageSchema } } } },
})

const create = defineRoute({
  method: 'post',
  path: '/v1/frames/{frameId}/regions',
  operationId: 'createRegion',
  summary: 'Draw a region on a frame',
  description:
    'A box, or an outline whose smallest box it gets, inside the frame. It is accepted from the start. A label that was merged stands for ' +
    'what it became.',
  ...writing,
  idempotent: true,
  bodyBytesMax,
  request: { params: ofFrame, body: { content: { 'application/json': { schema: regionInputSchema } }, required: true } },
  responses: { 201: { description: 'The new region', content: oneRegion } },
})

const get = defineRoute({
  method: 'get',
  path: '/v1/regions/{regionId}',
  operationId: 'getRegion',
  summary: 'Get a region',
  ...reading,
  request: { params },
  responses: { 200: { description: 'The region', content: oneRegion } },
})

const change = defineRoute({
  method: 'patch',
  path: '/v1/regions/{regionId}',
  operationId: 'changeRegion',
  summary: 'Move, relabel, accept or reject a region',
  description:
    'A new box, outline or label accepts it unless `state` says otherwise. What is absent stays as it is; a change of nothing makes no version. ' +
    'A region of a machine stays one of a machine, but running again leaves it alone from now on. A review item about it is answered by this.',
  ...writing,
  idempotent: true,
  bodyBytesMax,
  problems: ['version_conflict'],
  request: { params, body: { content: { 'application/json': { schema: regionChangeSchema } }, required: true } },
  responses: { 200: { description: 'The region in its new version', content: oneRegion } },
})

const remove = defineRoute({
  method: 'delete',
  path: '/v1/regions/{regionId}',
  operationId: 'deleteRegion',
  summary: 'Take a region away',
  description:
    'One that a person drew is deleted. One of a machine is kept as `rejected`, so that the machine does not propose it again; a review item ' +
    'about it is answered by this.',
  ...writing,
  problems: ['version_conflict'],
  request: { params, query: regionVersionQuerySchema },
  responses: { 204: { description: 'Taken away' } },
})

const idOf = (param: { regionId: string }) => uuidOf('region', param.regionId)

export const regionRoutes = newRouter()
  .openapi(list, async (c) => {
    const frameId = uuidOf('frame', c.req.valid('param').frameId)
    return c.json(await listRegions(c.var.db, c.var.ctx, frameId, c.req.valid('query')), 200)
  })
  .openapi(create, async (c) => {
    const frameId = uuidOf('frame', c.req.valid('param').frameId)
    return c.json(await createRegion(c.var.db, c.var.ctx, frameId, c.req.valid('json')), 201)
  })
  .openapi(get, async (c) => c.json(await getRegion(c.var.db, c.var.ctx, idOf(c.req.valid('param'))), 200))
  .openapi(change, async (c) => c.json(await changeRegion(c.var.db, c.var.ctx, idOf(c.req.valid('param')), c.req.valid('json')), 200))
  .openapi(remove, async (c) => {
    await deleteRegion(c.var.db, c.var.ctx, idOf(c.req.valid('param')), c.req.valid('query').version)
    return c.body(null, 204)
  })
