import { pageQuerySchema } from '@kensa/contract/api/page'
import {
  rubricChangeSchema,
  rubricInputSchema,
  rubricListQuerySchema,
  rubricPageSchema,
  rubricSchema,
  rubricTrialResultSchema,
  rubricTrialSchema,
  rubricVersionDetailSchema,
  rubricVersionPageSchema,
} from '@kensa/contract/api/rubrics'
import { idSchema } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import { rubricContentSchema } from '@kensa/contract/rubric'
import { rubricTemplate } from '@kensa/contract/rubric-template/content'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { createRubric } from './create.ts'
import { editRubric } from './edit.ts'
import { getRubric } from './get.ts'
import { listRubrics } from './list.ts'
import { setRubricArchived } from './set-archived.ts'
import { tryRubric } from './try.ts'
import { getRubricVersion, listRubricVersions } from './versions.ts'

const params = z.object({ rubricId: idSchema('rubric') })
const versionParams = params.extend({
  number: z.coerce.number().int().min(1).max(2_147_483_647).meta({ description: 'Number of the version, from 1', example: 1 }),
})
const oneRubric = { 'application/json': { schema: rubricSchema } }
const reading = { tag: 'Rubrics', scope: 'rubric.read' } as const
const writing = { tag: 'Rubrics', scope: 'rubric.write' } as const
const bodyBytesMax = limits.rubricBytesMax

const list = defineRoute({
  method: 'get',
  path: '/v1/rubrics',
  operationId: 'listRubrics',
  summary: 'List rubrics, newest first',
  ...reading,
  request: { query: rubricListQuerySchema },
  responses: { 200: { description: 'A page of rubrics', content: { 'application/json': { schema: rubricPageSchema } } } },
})

const create = defineRoute({
  method: 'post',
  path: '/v1/rubrics',
  operationId: 'createRubric',
  summary: 'Create a rubric',
  description: 'Names that differ only in case, or in full and half width, are the same. Its content is version 1.',
  ...writing,
  idempotent: true,
  bodyBytesMax,
  request: { body: { content: { 'application/json': { schema: rubricInputSchema } }, required: true } },
  responses: { 201: { description: 'The new rubric', content: oneRubric } },
})

const attempt = defineRoute({
  method: 'post',
  path: '/v1/rubrics/try',
  operationId: 'tryRubric',
  summary: 'Try what answers would make',
  description:
    'Ranks the patterns of a content, which need not be stored, and puts them into words. Nothing is written and no model is asked.',
  ...reading,
  bodyBytesMax,
  request: { body: { content: { 'application/json': { schema: rubricTrialSchema } }, required: true } },
  responses: { 200: { description: 'The patterns', content: { 'application/json': { schema: rubricTrialResultSchema } } } },
})

const template = defineRoute({
  method: 'get',
  path: '/v1/rubric-template',
  operationId: 'getRubricTemplate',
  summary: 'Get a rubric to begin with',
  description: 'Sixty criteria and twelve patterns about safety and order at an assembly bench, worded in English, Japanese and Korean.',
  ...reading,
  responses: { 200: { description: 'A content for a new rubric', content: { 'application/json': { schema: rubricContentSchema } } } },
})

const get = defineRoute({
  method: 'get',
  path: '/v1/rubrics/{rubricId}',
  operationId: 'getRubric',
  summary: 'Get a rubric with the content in force',
  ...reading,
  request: { params },
  responses: { 200: { description: 'The rubric', content: oneRubric } },
})

const edit = defineRoute({
  method: 'patch',
  path: '/v1/rubrics/{rubricId}',
  operationId: 'editRubric',
  summary: 'Change a rubric',
  description:
    'Another content is a new version of it, in force for jobs from now on; jobs that wait, and what was assessed, keep theirs. The content ' +
    'in force sent again makes no version.',
  ...writing,
  idempotent: true,
  bodyBytesMax,
  problems: ['version_conflict'],
  request: { params, body: { content: { 'application/json': { schema: rubricChangeSchema } }, required: true } },
  responses: { 200: { description: 'The rubric as it is now', content: oneRubric } },
})

const archive = defineRoute({
  method: 'post',
  path: '/v1/rubrics/{rubricId}/archive',
  operationId: 'archiveRubric',
  summary: 'Hide a rubric from pickers',
  description: 'New jobs are refused it. What was assessed by it stays. Its name stays taken.',
  ...writing,
  request: { params },
  responses: { 200: { description: 'The rubric', content: oneRubric } },
})

const restore = defineRoute({
  method: 'post',
  path: '/v1/rubrics/{rubricId}/restore',
  operationId: 'restoreRubric',
  summary: 'Show an archived rubric again',
  ...writing,
  request: { params },
  responses: { 200: { description: 'The rubric', content: oneRubric } },
})

const versions = defineRoute({
  method: 'get',
  path: '/v1/rubrics/{rubricId}/versions',
  operationId: 'listRubricVersions',
  summary: 'List the versions of a rubric’s content, newest first',
  ...reading,
  request: { params, query: pageQuerySchema },
  responses: { 200: { description: 'A page of versions', content: { 'application/json': { schema: rubricVersionPageSchema } } } },
})

const version = defineRoute({
  method: 'get',
  path: '/v1/rubrics/{rubricId}/versions/{number}',
  operationId: 'getRubricVersion',
  summary: 'Get a version of a rubric with its content',
  ...reading,
  request: { params: versionParams },
  responses: { 200: { description: 'The version', content: { 'application/json': { schema: rubricVersionDetailSchema } } } },
})

const idOf = (param: { rubricId: string }) => uuidOf('rubric', param.rubricId)

export const rubricRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listRubrics(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createRubric(c.var.db, c.var.ctx, c.req.valid('json')), 201))
  .openapi(attempt, async (c) => c.json(await tryRubric(c.req.valid('json')), 200))
  .openapi(template, (c) => c.json(rubricTemplate, 200))
  .openapi(get, async (c) => c.json(await getRubric(c.var.db, c.var.ctx, idOf(c.req.valid('param'))), 200))
  .openapi(edit, async (c) => c.json(await editRubric(c.var.db, c.var.ctx, idOf(c.req.valid('param')), c.req.valid('json')), 200))
  .openapi(archive, async (c) => c.json(await setRubricArchived(c.var.db, c.var.ctx, idOf(c.req.valid('param')), true), 200))
  .openapi(restore, async (c) => c.json(await setRubricArchived(c.var.db, c.var.ctx, idOf(c.req.valid('param')), false), 200))
  .openapi(versions, async (c) => {
    return c.json(await listRubricVersions(c.var.db, c.var.ctx, idOf(c.req.valid('param')), c.req.valid('query')), 200)
  })
  .openapi(version, async (c) => {
    const { rubricId, number } = c.req.valid('param')
    return c.json(await getRubricVersion(c.var.db, c.var.ctx, uuidOf('rubric', rubricId), number), 200)
  })
