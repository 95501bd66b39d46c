import { pageQuerySchema } from '@kensa/contract/api/page'
import { verdictFilterSchema, verdictPageSchema, verdictReplaySchema, verdictSchema } from '@kensa/contract/api/verdicts'
import { idSchema } from '@kensa/contract/ids'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { findVerdict } from './find.ts'
import { listVerdicts } from './list.ts'
import { presentVerdict } from './present.ts'
import { replayVerdict } from './replay.ts'

const params = z.object({ verdictId: idSchema('verdict') })

const list = defineRoute({
  method: 'get',
  path: '/v1/verdicts',
  operationId: 'listVerdicts',
  summary: 'List verdicts, newest first',
  description:
    'What machines answered, with all that was decided from. Filters narrow each other. Verdicts that stand alone, unless `superseded` is `true`.',
  tag: 'Verdicts',
  scope: 'verdict.read',
  request: { query: pageQuerySchema.extend(verdictFilterSchema.shape) },
  responses: { 200: { description: 'A page of verdicts', content: { 'application/json': { schema: verdictPageSchema } } } },
})

const get = defineRoute({
  method: 'get',
  path: '/v1/verdicts/{verdictId}',
  operationId: 'getVerdict',
  summary: 'Get a verdict, also one whose place a later one has taken',
  tag: 'Verdicts',
  scope: 'verdict.read',
  request: { params },
  responses: { 200: { description: 'The verdict', content: { 'application/json': { schema: verdictSchema } } } },
})

const replay = defineRoute({
  method: 'get',
  path: '/v1/verdicts/{verdictId}/replay',
  operationId: 'replayVerdict',
  summary: 'Decide again from what is stored',
  description:
    'Decides from the stored confidence, rule, audit draw and holds alone, and compares bit for bit. No model is asked. `equal` is false when the row is not what was once decided.',
  tag: 'Verdicts',
  scope: 'verdict.read',
  request: { params },
  responses: { 200: { description: 'Stored and recomputed decision', content: { 'application/json': { schema: verdictReplaySchema } } } },
})

const idOf = (param: { verdictId: string }) => uuidOf('verdict', param.verdictId)

export const verdictRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listVerdicts(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(get, async (c) => c.json(presentVerdict(await findVerdict(c.var.db, c.var.ctx, idOf(c.req.valid('param')))), 200))
  .openapi(replay, async (c) => c.json(replayVerdict(await findVerdict(c.var.db, c.var.ctx, idOf(c.req.valid('param')))), 200))
