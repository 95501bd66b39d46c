import { labelMergeInputSchema, labelMergePreviewSchema, labelSplitInputSchema, labelSplitSchema } from '@kensa/contract/api/labels'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { mergeLabel } from './merge.ts'
import { previewMerge } from './merge-preview.ts'
import { idOf, oneLabel, params, reading, writing } from './route-parts.ts'
import { splitLabel } from './split.ts'
import { unmergeLabel } from './unmerge.ts'

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

/** Labels that become one, and apart again. */
export const labelTreeRoutes = newRouter()
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
