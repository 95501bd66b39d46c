import { exportDetailSchema, exportInputSchema, exportPageSchema, exportSchema } from '@kensa/contract/api/exports'
import { pageQuerySchema } from '@kensa/contract/api/page'
import { idSchema } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { openServices } from '../ports/services.ts'
import { createExport } from './create.ts'
import { getExport } from './get.ts'
import { listExports } from './list.ts'

const list = defineRoute({
  method: 'get',
  path: '/v1/exports',
  operationId: 'listExports',
  summary: 'List exports, newest first',
  tag: 'Exports',
  scope: 'export.read',
  request: { query: pageQuerySchema },
  responses: { 200: { description: 'A page of exports', content: { 'application/json': { schema: exportPageSchema } } } },
})

const create = defineRoute({
  method: 'post',
  path: '/v1/exports',
  operationId: 'createExport',
  summary: 'Export annotations as a file',
  description: `Queues a job that writes the file; it is free of charge. The file is a ZIP and stays for ${limits.exportKeptDays} days. The same state of annotations gives the same file, byte for byte.`,
  tag: 'Exports',
  scope: 'export.write',
  idempotent: true,
  request: { body: { content: { 'application/json': { schema: exportInputSchema } }, required: true } },
  responses: { 201: { description: 'The export, queued', content: { 'application/json': { schema: exportSchema } } } },
})

const get = defineRoute({
  method: 'get',
  path: '/v1/exports/{exportId}',
  operationId: 'getExport',
  summary: 'Get an export with a signed address of its file',
  tag: 'Exports',
  scope: 'export.read',
  request: { params: z.object({ exportId: idSchema('export') }) },
  responses: { 200: { description: 'The export', content: { 'application/json': { schema: exportDetailSchema } } } },
})

export const exportRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listExports(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createExport(openServices(c.env, c.var.db), c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => {
    const id = uuidOf('export', c.req.valid('param').exportId)
    return c.json(await getExport(openServices(c.env, c.var.db), c.var.ctx, id), 200)
  })
