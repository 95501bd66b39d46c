import { labelFramesInputSchema, labelInputSchema, labelPageSchema, labelSchema } from '@kensa/contract/api/labels'
import { pageQuerySchema } from '@kensa/contract/api/page'
import { idSchema } from '@kensa/contract/ids'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { addLabelToFrames } from './add-frames.ts'
import { createLabel } from './create.ts'
import { deleteLabel } from './delete.ts'
import { listLabels } from './list.ts'
import { removeLabelFromFrames } from './remove-frames.ts'

const params = z.object({ labelId: idSchema('label') })
const oneLabel = { 'application/json': { schema: labelSchema } }
const framesBody = { content: { 'application/json': { schema: labelFramesInputSchema } }, required: true }

const list = defineRoute({
  method: 'get',
  path: '/v1/labels',
  operationId: 'listLabels',
  summary: 'List labels with their counts, newest first',
  tag: 'Labels',
  scope: 'label.read',
  request: { query: pageQuerySchema },
  responses: { 200: { description: 'A page of labels', content: { 'application/json': { schema: labelPageSchema } } } },
})

const create = defineRoute({
  method: 'post',
  path: '/v1/labels',
  operationId: 'createLabel',
  summary: 'Create a label',
  description: 'Names that differ only in case, or in full and half width, are the same.',
  tag: 'Labels',
  scope: 'label.write',
  idempotent: true,
  request: { body: { content: { 'application/json': { schema: labelInputSchema } }, required: true } },
  responses: { 201: { description: 'The new label', content: oneLabel } },
})

const remove = defineRoute({
  method: 'delete',
  path: '/v1/labels/{labelId}',
  operationId: 'deleteLabel',
  summary: 'Delete a label and take it off all frames',
  tag: 'Labels',
  scope: 'label.write',
  request: { params },
  responses: { 204: { description: 'Deleted' } },
})

const addFrames = defineRoute({
  method: 'post',
  path: '/v1/labels/{labelId}/frames',
  operationId: 'addLabelToFrames',
  summary: 'Put a label on frames',
  description: 'On all of them or, when one does not exist, on none. Repeating the call changes nothing.',
  tag: 'Labels',
  scope: 'label.write',
  request: { params, body: framesBody },
  responses: { 200: { description: 'The label with its new count', content: oneLabel } },
})

const removeFrames = defineRoute({
  method: 'delete',
  path: '/v1/labels/{labelId}/frames',
  operationId: 'removeLabelFromFrames',
  summary: 'Take a label off frames',
  tag: 'Labels',
  scope: 'label.write',
  request: { params, body: framesBody },
  responses: { 200: { description: 'The label with its new count', content: oneLabel } },
})

export const labelRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listLabels(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createLabel(c.var.db, c.var.ctx, c.req.valid('json')), 201))
  .openapi(remove, async (c) => {
    await deleteLabel(c.var.db, c.var.ctx, uuidOf('label', c.req.valid('param').labelId))
    return c.body(null, 204)
  })
  .openapi(addFrames, async (c) => {
    const frameIds = c.req.valid('json').frameIds.map((id) => uuidOf('frame', id))
    return c.json(await addLabelToFrames(c.var.db, c.var.ctx, uuidOf('label', c.req.valid('param').labelId), frameIds), 200)
  })
  .openapi(removeFrames, async (c) => {
    const frameIds = c.req.valid('json').frameIds.map((id) => uuidOf('frame', id))
    return c.json(await removeLabelFromFrames(c.var.db, c.var.ctx, uuidOf('label', c.req.valid('param').labelId), frameIds), 200)
  })
