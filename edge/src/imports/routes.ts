import {
  importApplySchema,
  importCreatedSchema,
  importDetailSchema,
  importInputSchema,
  importPageSchema,
  importSchema,
} from '@kensa/contract/api/imports'
import { pageQuerySchema } from '@kensa/contract/api/page'
import { idSchema } from '@kensa/contract/ids'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { openServices } from '../ports/services.ts'
import { applyImport } from './apply.ts'
import { checkImport } from './check.ts'
import { createImport } from './create.ts'
import { getImport } from './get.ts'
import { listImports } from './list.ts'

const params = z.object({ importId: idSchema('import') })
const oneImport = { 'application/json': { schema: importSchema } }

const list = defineRoute({
  method: 'get',
  path: '/v1/imports',
  operationId: 'listImports',
  summary: 'List imports, newest first',
  tag: 'Imports',
  scope: 'export.read',
  request: { query: pageQuerySchema },
  responses: { 200: { description: 'A page of imports', content: { 'application/json': { schema: importPageSchema } } } },
})

const create = defineRoute({
  method: 'post',
  path: '/v1/imports',
  operationId: 'createImport',
  summary: 'Begin an import of annotations',
  description:
    'Answers with a signed address: PUT the file there, whole, then call `check`. It is free of charge, and nothing is changed before `apply`.',
  tag: 'Imports',
  scope: 'export.write',
  request: { body: { content: { 'application/json': { schema: importInputSchema } }, required: true } },
  responses: { 201: { description: 'The file may be put', content: { 'application/json': { schema: importCreatedSchema } } } },
})

const get = defineRoute({
  method: 'get',
  path: '/v1/imports/{importId}',
  operationId: 'getImport',
  summary: 'Get an import with its report',
  tag: 'Imports',
  scope: 'export.read',
  request: { params },
  responses: { 200: { description: 'The import', content: { 'application/json': { schema: importDetailSchema } } } },
})

const check = defineRoute({
  method: 'post',
  path: '/v1/imports/{importId}/check',
  operationId: 'checkImport',
  summary: 'Check an uploaded file without writing anything',
  description: 'Queues a dry run. Its report tells what `apply` would do, which labels are to be decided, and what cannot be read.',
  tag: 'Imports',
  scope: 'export.write',
  problems: ['upload_size_mismatch'],
  request: { params },
  responses: { 200: { description: 'The import, now checking', content: oneImport } },
})

const apply = defineRoute({
  method: 'post',
  path: '/v1/imports/{importId}/apply',
  operationId: 'applyImport',
  summary: 'Write what the report of an import says',
  description:
    "Queues the job that writes, 500 frames in a transaction. It writes nothing when the annotations have changed since the report, and leaves a person's version of a region alone unless told otherwise.",
  tag: 'Imports',
  scope: 'export.write',
  request: { params, body: { content: { 'application/json': { schema: importApplySchema } }, required: true } },
  responses: { 200: { description: 'The import, now applying', content: oneImport } },
})

export const importRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listImports(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createImport(openServices(c.env, c.var.db), c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => {
    const id = uuidOf('import', c.req.valid('param').importId)
    return c.json(await getImport(c.var.db, c.var.ctx, id), 200)
  })
  .openapi(check, async (c) => {
    const id = uuidOf('import', c.req.valid('param').importId)
    return c.json(await checkImport(openServices(c.env, c.var.db), c.var.ctx, id), 200)
  })
  .openapi(apply, async (c) => {
    const id = uuidOf('import', c.req.valid('param').importId)
    return c.json(await applyImport(openServices(c.env, c.var.db), c.var.ctx, id, c.req.valid('json')), 200)
  })
