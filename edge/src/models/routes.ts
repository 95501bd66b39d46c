import { modelsSchema } from '@kensa/contract/api/models'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { readModels } from './read.ts'

const read = defineRoute({
  method: 'get',
  path: '/v1/models',
  operationId: 'readModels',
  summary: 'Read which models work, on what, and how much they have seen',
  description:
    'Packs, embedding spaces and runners are those of the installation and the same for every organization; counts of frames are of your own. Runners renew what they tell every 15 seconds.',
  tag: 'Models',
  scope: 'model.read',
  responses: { 200: { description: 'The models and the fleet', content: { 'application/json': { schema: modelsSchema } } } },
})

export const modelRoutes = newRouter().openapi(read, async (c) => c.json(await readModels(c.var.db, c.var.ctx), 200))
