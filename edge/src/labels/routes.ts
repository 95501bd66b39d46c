import {
  labelChangeSchema,
  labelEventPageSchema,
  labelExportQuerySchema,
  labelFramePageSchema,
  labelFramesInputSchema,
  labelImportQuerySchema,
  labelImportSchema,
  labelInputSchema,
  labelListQuerySchema,
  labelMergeInputSchema,
  labelMergePreviewSchema,
  labelPageSchema,
  labelSchema,
  labelSplitInputSchema,
  labelSplitSchema,
  labelUsageSchema,
  labelVersionPageSchema,
} from '@kensa/contract/api/labels'
import { pageQuerySchema } from '@kensa/contract/api/page'
import { KensaError } from '@kensa/contract/errors'
import { idSchema } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import { z } from 'zod'
import { csvResponse } from '../http/csv.ts'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { openServices } from '../ports/services.ts'
import { addLabelToFrames } from './add-frames.ts'
import { createLabel } from './create.ts'
import { exportLabels } from './csv/export.ts'
import { importLabels } from './csv/import.ts'
import { deleteLabel } from './delete.ts'
import { editLabel } from './edit.ts'
import { getLabel } from './get.ts'
import { listLabels } from './list.ts'
import { listLabelEvents } from './list-events.ts'
import { listLabelFrames } from './list-frames.ts'
import { listLabelVersions } from './list-versions.ts'
import { mergeLabel } from './merge.ts'
import { previewMerge } from './merge-preview.ts'
import { removeLabelFromFrames } from './remove-frames.ts'
import { setLabelArchived } from './set-archived.ts'
import { splitLabel } from './split.ts'
import { unmergeLabel } from './unmerge.ts'
import { readLabelUsage } from './usage.ts'

const params = z.object({ labelId: idSchema('label') })
const oneLabel = { 'application/json': { schema: labelSchema } }
const framesBody = { content: { 'application/json': { schema: labelFramesInputSchema } }, required: true }
const csvSchema = z.string().meta({ description: 'CSV (RFC 4180), UTF-8 with a byte order mark' })
const reading = { tag: 'Labels', scope: 'label.read' } as const
const writing = { tag: 'Labels', scope: 'label.write' } as const

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

const exportCsv = defineRoute({
  method: 'get',
  path: '/v1/labels.csv',
  operationId: 'exportLabels',
  summary: 'Export labels as CSV',
  description:
    'The file can be changed and given to the import. Cells that a spreadsheet would run as a formula begin with an apostrophe, which the import takes off again.',
  ...reading,
  request: { query: labelExportQuerySchema },
  responses: { 200: { description: 'One line a label, after a line of column names', content: { 'text/csv': { schema: csvSchema } } } },
})

const importCsv = defineRoute({
  method: 'post',
  path: '/v1/labels/import',
  operationId: 'importLabels',
  summary: 'Import labels from CSV: first a dry run, then for good',
  description:
    'Without `digest` it says row by row what would happen and writes nothing. With the digest of that answer and the same file it writes all of it, unless something has changed in between. Rows without an id make labels.',
  ...writing,
  idempotent: true,
  bodyBytesMax: limits.labelImportBytesMax,
  problems: ['import_invalid'],
  request: { query: labelImportQuerySchema, body: { content: { 'text/csv': { schema: csvSchema } }, required: true } },
  responses: { 200: { description: 'What it does, or did', content: { 'application/json': { schema: labelImportSchema } } } },
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

const mergePreview = defineRoute({
  method: 'get',
  path: '/v1/labels/{labelId}/merge-preview',
  operationId: 'previewLabelMerge',
  summary: 'Say what a merge would come to',
  ...reading,
  request: { params, query: labelMergeInputSchema },
  responses: { 200: { description: 'The counts', content: { 'application/json': { schema: labelMergePreviewSchema } } } },
})

const merge = defineRoute({
  method: 'post',
  path: '/v1/labels/{labelId}/merge',
  operationId: 'mergeLabel',
  summary: 'Merge a label into another',
  description:
    'Its id leads to the other from then on, in every answer, filter and export; frames that carry it count as the other’s. Nothing is rewritten, so the merge can be taken back.',
  ...writing,
  idempotent: true,
  problems: ['label_merged'],
  request: { params, body: { content: { 'application/json': { schema: labelMergeInputSchema } }, required: true } },
  responses: { 200: { description: 'The label that stays', content: oneLabel } },
})

const unmerge = defineRoute({
  method: 'post',
  path: '/v1/labels/{labelId}/unmerge',
  operationId: 'unmergeLabel',
  summary: 'Take a merge back',
  description:
    'The label is itself again, with the frames that carry its id. Frames that were given the other label since keep that. Refused when another label has taken its name or key.',
  ...writing,
  request: { params },
  responses: { 200: { description: 'The label that came back', content: oneLabel } },
})

const split = defineRoute({
  method: 'post',
  path: '/v1/labels/{labelId}/split',
  operationId: 'splitLabel',
  summary: 'Make new labels of a part of one',
  description: 'Frames that are named carry the new label instead of the old one. All of it happens or nothing.',
  ...writing,
  idempotent: true,
  problems: ['version_conflict', 'label_merged'],
  request: { params, body: { content: { 'application/json': { schema: labelSplitInputSchema } }, required: true } },
  responses: { 201: { description: 'The label and the new ones', content: { 'application/json': { schema: labelSplitSchema } } } },
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

const idOf = (param: { labelId: string }) => uuidOf('label', param.labelId)

export const labelRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listLabels(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createLabel(c.var.db, c.var.ctx, c.req.valid('json')), 201))
  .openapi(exportCsv, async (c) => csvResponse(await exportLabels(c.var.db, c.var.ctx, c.req.valid('query')), 'kensa-labels.csv'))
  .openapi(importCsv, async (c) => {
    const type = c.req.header('content-type') ?? ''
    if (!/^text\/csv\b/i.test(type)) throw new KensaError('unsupported_type', `The body must be text/csv, is “${type}”.`)
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    return c.json(await importLabels(c.var.db, c.var.ctx, bytes, c.req.valid('query').digest), 200)
  })
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
  .openapi(mergePreview, async (c) => {
    const into = uuidOf('label', c.req.valid('query').intoLabelId)
    return c.json(await previewMerge(c.var.db, c.var.ctx, idOf(c.req.valid('param')), into), 200)
  })
  .openapi(merge, async (c) => {
    const into = uuidOf('label', c.req.valid('json').intoLabelId)
    return c.json(await mergeLabel(c.var.db, c.var.ctx, idOf(c.req.valid('param')), into), 200)
  })
  .openapi(unmerge, async (c) => c.json(await unmergeLabel(c.var.db, c.var.ctx, idOf(c.req.valid('param'))), 200))
  .openapi(split, async (c) => c.json(await splitLabel(c.var.db, c.var.ctx, idOf(c.req.valid('param')), c.req.valid('json')), 201))
  .openapi(archive, async (c) => c.json(await setLabelArchived(c.var.db, c.var.ctx, idOf(c.req.valid('param')), true), 200))
  .openapi(restore, async (c) => c.json(await setLabelArchived(c.var.db, c.var.ctx, idOf(c.req.valid('param')), false), 200))
