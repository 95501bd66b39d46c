import { pageQuerySchema } from '@kensa/contract/api/page'
import { projectInputSchema, projectPageSchema, projectSchema } from '@kensa/contract/api/projects'
import { idSchema } from '@kensa/contract/ids'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { createProject } from './create.ts'
import { deleteProject } from './delete.ts'
import { listProjects } from './list.ts'
import { renameProject } from './rename.ts'

const params = z.object({ projectId: idSchema('project') })
const body = { content: { 'application/json': { schema: projectInputSchema } }, required: true }
const oneProject = { 'application/json': { schema: projectSchema } }

const list = defineRoute({
  method: 'get',
  path: '/v1/projects',
  operationId: 'listProjects',
  summary: 'List projects, newest first',
  tag: 'Projects',
  scope: 'project.read',
  request: { query: pageQuerySchema },
  responses: { 200: { description: 'A page of projects', content: { 'application/json': { schema: projectPageSchema } } } },
})

const create = defineRoute({
  method: 'post',
  path: '/v1/projects',
  operationId: 'createProject',
  summary: 'Create a project',
  tag: 'Projects',
  scope: 'project.write',
  idempotent: true,
  request: { body },
  responses: { 201: { description: 'The new project', content: oneProject } },
})

const rename = defineRoute({
  method: 'patch',
  path: '/v1/projects/{projectId}',
  operationId: 'renameProject',
  summary: 'Rename a project',
  tag: 'Projects',
  scope: 'project.write',
  request: { params, body },
  responses: { 200: { description: 'The renamed project', content: oneProject } },
})

const remove = defineRoute({
  method: 'delete',
  path: '/v1/projects/{projectId}',
  operationId: 'deleteProject',
  summary: 'Delete an empty project',
  description: 'A project that still holds assets is not deleted.',
  tag: 'Projects',
  scope: 'project.write',
  request: { params },
  responses: { 204: { description: 'Deleted' } },
})

export const projectRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listProjects(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createProject(c.var.db, c.var.ctx, c.req.valid('json')), 201))
  .openapi(rename, async (c) => {
    const id = uuidOf('project', c.req.valid('param').projectId)
    return c.json(await renameProject(c.var.db, c.var.ctx, id, c.req.valid('json')), 200)
  })
  .openapi(remove, async (c) => {
    await deleteProject(c.var.db, c.var.ctx, uuidOf('project', c.req.valid('param').projectId))
    return c.body(null, 204)
  })
