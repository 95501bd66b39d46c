import { memberPageSchema, memberRoleInputSchema, memberSchema } from '@kensa/contract/api/members'
import { pageQuerySchema } from '@kensa/contract/api/page'
import { idSchema } from '@kensa/contract/ids'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { changeMemberRole } from './change-role.ts'
import { listMembers } from './list.ts'
import { removeMember } from './remove.ts'

const params = z.object({ memberId: idSchema('member') })

const list = defineRoute({
  method: 'get',
  path: '/v1/members',
  operationId: 'listMembers',
  summary: 'List members, newest first',
  tag: 'Members',
  scope: 'member.read',
  request: { query: pageQuerySchema },
  responses: { 200: { description: 'A page of members', content: { 'application/json': { schema: memberPageSchema } } } },
})

const changeRole = defineRoute({
  method: 'patch',
  path: '/v1/members/{memberId}',
  operationId: 'changeMemberRole',
  summary: "Change a member's role",
  description: 'Nobody gives, changes or takes away a role above their own; the last owner stays an owner. A key acts as an admin.',
  tag: 'Members',
  scope: 'member.write',
  request: { params, body: { content: { 'application/json': { schema: memberRoleInputSchema } }, required: true } },
  responses: { 200: { description: 'The member with the new role', content: { 'application/json': { schema: memberSchema } } } },
})

const remove = defineRoute({
  method: 'delete',
  path: '/v1/members/{memberId}',
  operationId: 'removeMember',
  summary: 'Remove a member',
  description: 'Takes effect at once. API keys that the person made go on working until they are revoked.',
  tag: 'Members',
  scope: 'member.write',
  request: { params },
  responses: { 204: { description: 'Removed' } },
})

export const memberRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listMembers(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(changeRole, async (c) => {
    const id = uuidOf('member', c.req.valid('param').memberId)
    return c.json(await changeMemberRole(c.var.authDb, c.var.ctx, id, c.req.valid('json').role), 200)
  })
  .openapi(remove, async (c) => {
    await removeMember(c.var.authDb, c.var.ctx, uuidOf('member', c.req.valid('param').memberId))
    return c.body(null, 204)
  })
