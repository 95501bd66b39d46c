import {
  labelChangeSchema,
  labelEventPageSchema,
  labelFramePageSchema,
  labelFramesInputSchema,
  labelInputSchema,
  labelListQuerySchema,
  labelPageSchema,
  labelUsageSchema,
  labelVersionPageSchema,
} from '@kensa/contract/api/labels'
import { pageQuerySchema } from '@kensa/contract/api/page'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { openServices } from '../ports/services.ts'
import { addLabelToFrames } from './add-frames.ts'
import { createLabel } from './create.ts'
import { deleteLabel } from './delete.ts'
import { editLabel } from './edit.ts'
import { getLabel } from './get.ts'
import { listLabels } from './list.ts'
import { listLabelEvents } from './list-events.ts'
import { listLabelFrames } from './list-frames.ts'
import { listLabelVersions } from './list-versions.ts'
import { removeLabelFromFrames } from './remove-frames.ts'
import { idOf, oneLabel, params, reading, writing } from './route-parts.ts'
import { setLabelArchived } from './set-archived.ts'
import { readLabelUsage } from './usage.ts'

const framesBody = { content: { 'application/json': { schema: labelFramesInputSchema } }, required: true }

const list = defineRoute({
  method: 'get',
  path: '/v1/labels',
  operationId: 'listLabels',
  summary: 'List labels with their counts',
  description: 'Labels that were merged into another are not in the list: that one stands for them.',
  ...reading,
  request: { query: labelListQuerySchema },
  responses: { 200: { description: 'A page of labels', content: { 'application/json': { schema: labelPageSchema } } } },
})

const create = defineRoute({
  method: 'post',
  path: '/v1/labels',
  operationId: 'createLabel',
  summary: 'Create a label',
  description: 'Names that differ only in case, or in full and half width, are the same.',
  ...writing,
  idempotent: true,
  request: { body: { content: { 'application/json': { schema: labelInputSchema } }, required: true } },
  responses: { 201: { description: 'The new label', content: oneLabel } },
})

const get = defineRoute({
  method: 'get',
  path: '/v1/labels/{labelId}',
  operationId: 'getLabel',
  summary: 'Get a label',
  description: 'The id of a label that was merged answers what it was merged into, with `redirectedFrom`.',
  ...reading,
  request: { params },
  responses: { 200: { description: 'The label', content: oneLabel } },
})

const edit = defineRoute({
  method: 'patch',
  path: '/v1/labels/{labelId}',
  operationId: 'editLabel',
  summary: 'Change a label, which makes a new version of it',
  description: 'Neither frames nor their embeddings are touched. What is absent stays as it is.',
  ...writing,
  idempotent: true,
  problems: ['version_conflict', 'label_merged'],
  request: { params, body: { content: { 'application/json': { schema: labelChangeSchema } }, required: true } },
  responses: { 200: { description: 'The label in its new version', content: oneLabel } },
})

const remove = defineRoute({
  method: 'delete',
  path: '/v1/labels/{labelId}',
  operationId: 'deleteLabel',
  summary: 'Delete a label that is not in use',
  description: 'One that frames carry, or that others were merged into, is not deleted: archive it.',
  ...writing,
  problems: ['label_in_use', 'label_merged'],
  request: { params },
  responses: { 204: { description: 'Deleted' } },
})

const versions = defineRoute({
  method: 'get',
  path: '/v1/labels/{labelId}/versions',
  operationId: 'listLabelVersions',
  summary: 'List the versions of a label, newest first',
  ...reading,
  request: { params, query: pageQuerySchema },
  responses: { 200: { description: 'A page of versions', content: { 'application/json': { schema: labelVersionPageSchema } } } },
})

const events = defineRoute({
  method: 'get',
  path: '/v1/labels/{labelId}/events',
  operationId: 'listLabelEvents',
  summary: 'List the merges, splits and archivings of a label, newest first',
  ...reading,
  request: { params, query: pageQuerySchema },
  responses: { 200: { description: 'A page of the history', content: { 'application/json': { schema: labelEventPageSchema } } } },
})

const usage = defineRoute({
  method: 'get',
  path: '/v1/labels/{labelId}/usage',
  operationId: 'getLabelUsage',
  summary: 'Count where a label is used',
  ...reading,
  request: { params },
  responses: { 200: { description: 'The counts', content: { 'application/json': { schema: labelUsageSchema } } } },
})

const frames = defineRoute({
  method: 'get',
  path: '/v1/labels/{labelId}/frames',
  operationId: 'listLabelFrames',
  summary: 'List the frames that carry a label, newest first',
  description: 'Also those that carry a label which was merged into it.',
  ...reading,
  request: { params, query: pageQuerySchema },
  responses: { 200: { description: 'A page of frames', content: { 'application/json': { schema: labelFramePageSchema } } } },
})

const addFrames = defineRoute({
  method: 'post',
  path: '/v1/labels/{labelId}/frames',
  operationId: 'addLabelToFrames',
  summary: 'Put a label on frames',
  description: 'On all of them or, when one does not exist, on none. Repeating the call changes nothing.',
  ...writing,
  request: { params, body: framesBody },
  responses: { 200: { description: 'The label with its new count', content: oneLabel } },
})

const removeFrames = defineRoute({
  method: 'delete',
  path: '/v1/labels/{labelId}/frames',
  operationId: 'removeLabelFromFrames',
  summary: 'Take a label off frames',
  ...writing,
  request: { params, body: framesBody },
  responses: { 200: { description: 'The label with its new count', content: oneLabel } },
})

const archive = defineRoute({
  method: 'post',
  path: '/v1/labels/{labelId}/archive',
  operationId: 'archiveLabel',
  summary: 'Hide a label from pickers',
  description: 'Frames keep it. Its key is free for another label meanwhile.',
  ...writing,
  problems: ['label_merged'],
  request: { params },
  responses: { 200: { description: 'The label', content: oneLabel } },
})

const restore = defineRoute({
  method: 'post',
  path: '/v1/labels/{labelId}/restore',
  operationId: 'restoreLabel',
  summary: 'Show an archived label again',
  ...writing,
  problems: ['label_merged'],
  request: { params },
  responses: { 200: { description: 'The label', content: oneLabel } },
})

export const labelRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listLabels(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createLabel(c.var.db, c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => c.json(await getLabel(c.var.db, c.var.ctx, idOf(c.req.valid('param'))), 200))
  .openapi(edit, async (c) => c.json(await editLabel(c.var.db, c.var.ctx, idOf(c.req.valid('param')), c.req.valid('json')), 200))
  .openapi(remove, async (c) => {
    await deleteLabel(c.var.db, c.var.ctx, idOf(c.req.valid('param')))
    return c.body(null, 204)
  })
  .openapi(versions, async (c) => {
    return c.json(await listLabelVersions(c.var.db, c.var.ctx, idOf(c.req.valid('param')), c.req.valid('query')), 200)
  })
  .openapi(events, async (c) => c.json(await listLabelEvents(c.var.db, c.var.ctx, idOf(c.req.valid('param')), c.req.valid('query')), 200))
  .openapi(usage, async (c) => c.json(await readLabelUsage(c.var.db, c.var.ctx, idOf(c.req.valid('param'))), 200))
  .openapi(frames, async (c) => {
    return c.json(await listLabelFrames(openServices(c.env, c.var.db), c.var.ctx, idOf(c.req.valid('param')), c.req.valid('query')), 200)
  })
  .openapi(addFrames, async (c) => {
    const frameIds = c.req.valid('json').frameIds.map((id) => uuidOf('frame', id))
    return c.json(await addLabelToFrames(c.var.db, c.var.ctx, idOf(c.req.valid('param')), frameIds), 200)
  })
  .openapi(removeFrames, async (c) => {
    const frameIds = c.req.valid('json').frameIds.map((id) => uuidOf('frame', id))
    return c.json(await removeLabelFromFrames(c.var.db, c.var.ctx, idOf(c.req.valid('param')), frameIds), 200)
  })
  .openapi(archive, async (c) => c.json(await setLabelArchived(c.var.db, c.var.ctx, idOf(c.req.valid('param')), true), 200))
  .openapi(restore, async (c) => c.json(await setLabelArchived(c.var.db, c.var.ctx, idOf(c.req.valid('param')), false), 200))
