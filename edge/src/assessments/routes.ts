import {
  assessmentChangeSchema,
  assessmentCountsQuerySchema,
  assessmentCountsSchema,
  assessmentExportQuerySchema,
  assessmentLanguageSchema,
  assessmentListQuerySchema,
  assessmentPageSchema,
  assessmentSchema,
  modelAnswerSchema,
} from '@kensa/contract/api/assessments'
import { idSchema } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import { z } from 'zod'
import { csvResponse } from '../http/csv.ts'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { openServices } from '../ports/services.ts'
import { changeAssessment } from './change.ts'
import { countAssessments } from './count.ts'
import { exportAssessments } from './export-csv.ts'
import { getAssessment } from './get.ts'
import { getModelAnswer } from './get-model-answer.ts'
import { listAssessments } from './list.ts'

const params = z.object({ assessmentId: idSchema('assessment') })
const oneAssessment = { 'application/json': { schema: assessmentSchema } }
const csvSchema = z.string().meta({ description: 'CSV (RFC 4180), UTF-8 with a byte order mark' })
const reading = { tag: 'Assessments', scope: 'assessment.read' } as const
const writing = { tag: 'Assessments', scope: 'assessment.write' } as const

const list = defineRoute({
  method: 'get',
  path: '/v1/assessments',
  operationId: 'listAssessments',
  summary: 'List assessments, newest first',
  description:
    'What stands of the answers about frames, as jobs of the task `criteria` gave them and people corrected them. Filters narrow each other.',
  ...reading,
  request: { query: assessmentListQuerySchema },
  responses: { 200: { description: 'A page of assessments', content: { 'application/json': { schema: assessmentPageSchema } } } },
})

const exportCsv = defineRoute({
  method: 'get',
  path: '/v1/assessments/csv',
  operationId: 'exportAssessments',
  summary: 'Export assessments of a rubric as CSV',
  description:
    `Newest first, a column for each criterion (1 yes, 0 no, empty where nobody could tell) and three for each pattern; ` +
    `${limits.assessmentExportRowsMax} lines at most. Cells that a spreadsheet would run as a formula begin with an apostrophe.`,
  ...reading,
  problems: ['too_large'],
  request: { query: assessmentExportQuerySchema },
  responses: {
    200: { description: 'One line an assessment, after a line of column names', content: { 'text/csv': { schema: csvSchema } } },
  },
})

const counts = defineRoute({
  method: 'get',
  path: '/v1/assessment-counts',
  operationId: 'countAssessments',
  summary: 'Count assessments of a rubric by pattern and state',
  ...reading,
  request: { query: assessmentCountsQuerySchema },
  responses: { 200: { description: 'The counts', content: { 'application/json': { schema: assessmentCountsSchema } } } },
})

const get = defineRoute({
  method: 'get',
  path: '/v1/assessments/{assessmentId}',
  operationId: 'getAssessment',
  summary: 'Get an assessment',
  ...reading,
  request: { params, query: assessmentLanguageSchema },
  responses: { 200: { description: 'The assessment', content: oneAssessment } },
})

const change = defineRoute({
  method: 'patch',
  path: '/v1/assessments/{assessmentId}',
  operationId: 'changeAssessment',
  summary: 'Correct, accept or reject an assessment',
  description:
    'New answers accept it unless `state` says otherwise, and the patterns are ranked anew by the rules of its version of the rubric. Running ' +
    'that version again leaves it alone from now on. A review item about it is answered by this; `proposed` takes the decision back.',
  ...writing,
  idempotent: true,
  problems: ['version_conflict'],
  request: {
    params,
    query: assessmentLanguageSchema,
    body: { content: { 'application/json': { schema: assessmentChangeSchema } }, required: true },
  },
  responses: { 200: { description: 'The assessment in its new version', content: oneAssessment } },
})

const modelAnswer = defineRoute({
  method: 'get',
  path: '/v1/model-answers/{modelAnswerId}',
  operationId: 'getModelAnswer',
  summary: 'Get what a language model answered, as it came',
  description:
    'With all tries, those that were refused too. It is text of a machine about a picture of anyone: show it as text, never as markup.',
  ...reading,
  request: { params: z.object({ modelAnswerId: idSchema('modelAnswer') }) },
  responses: { 200: { description: 'The answer', content: { 'application/json': { schema: modelAnswerSchema } } } },
})

const idOf = (param: { assessmentId: string }) => uuidOf('assessment', param.assessmentId)

export const assessmentRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listAssessments(openServices(c.env, c.var.db), c.var.ctx, c.req.valid('query')), 200))
  .openapi(exportCsv, async (c) => csvResponse(await exportAssessments(c.var.db, c.var.ctx, c.req.valid('query')), 'kensa-assessments.csv'))
  .openapi(counts, async (c) => c.json(await countAssessments(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(get, async (c) => {
    const { language } = c.req.valid('query')
    return c.json(await getAssessment(openServices(c.env, c.var.db), c.var.ctx, idOf(c.req.valid('param')), language), 200)
  })
  .openapi(change, async (c) => {
    const { language } = c.req.valid('query')
    const services = openServices(c.env, c.var.db)
    return c.json(await changeAssessment(services, c.var.ctx, idOf(c.req.valid('param')), c.req.valid('json'), language), 200)
  })
  .openapi(modelAnswer, async (c) => {
    return c.json(await getModelAnswer(c.var.db, c.var.ctx, uuidOf('modelAnswer', c.req.valid('param').modelAnswerId)), 200)
  })
