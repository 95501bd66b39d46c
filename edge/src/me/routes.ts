import { meSchema } from '@kensa/contract/api/members'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { readMe } from './read.ts'

const read = defineRoute({
  method: 'get',
  path: '/v1/me',
  operationId: 'getMe',
  summary: 'Who is calling, where, and what they may do',
  tag: 'Me',
  scope: null,
  responses: { 200: { description: 'The caller', content: { 'application/json': { schema: meSchema } } } },
})

export const meRoutes = newRouter().openapi(read, async (c) => c.json(await readMe(c.var.db, c.var.ctx), 200))
