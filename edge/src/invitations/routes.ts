import { invitationInputSchema, invitationPageSchema, invitationSchema } from '@kensa/contract/api/members'
import { pageQuerySchema } from '@kensa/contract/api/page'
import { idSchema } from '@kensa/contract/ids'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { pickLanguage } from '../mails/language.ts'
import { createInvitation } from './create.ts'
import { listInvitations } from './list.ts'
import { withdrawInvitation } from './withdraw.ts'

const list = defineRoute({
  method: 'get',
  path: '/v1/invitations',
  operationId: 'listInvitations',
  summary: 'List open invitations, newest first',
  tag: 'Invitations',
  scope: 'member.read',
  request: { query: pageQuerySchema },
  responses: { 200: { description: 'A page of invitations', content: { 'application/json': { schema: invitationPageSchema } } } },
})

const create = defineRoute({
  method: 'post',
  path: '/v1/invitations',
  operationId: 'createInvitation',
  summary: 'Invite someone by e-mail',
  description:
    'Sends a mail in the language of `Accept-Language` (English, Japanese or Korean) with a link that works for seven days. Inviting an address again renews the open invitation. Nobody invites above their own role.',
  tag: 'Invitations',
  scope: 'member.write',
  idempotent: true,
  request: { body: { content: { 'application/json': { schema: invitationInputSchema } }, required: true } },
  responses: { 201: { description: 'The invitation', content: { 'application/json': { schema: invitationSchema } } } },
})

const withdraw = defineRoute({
  method: 'delete',
  path: '/v1/invitations/{invitationId}',
  operationId: 'withdrawInvitation',
  summary: 'Withdraw an invitation',
  tag: 'Invitations',
  scope: 'member.write',
  request: { params: z.object({ invitationId: idSchema('invitation') }) },
  responses: { 204: { description: 'Withdrawn' } },
})

export const invitationRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listInvitations(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => {
    const language = pickLanguage(c.req.header('accept-language'))
    const doors = { env: c.env, db: c.var.db, authDb: c.var.authDb }
    return c.json(await createInvitation(doors, c.var.ctx, language, c.req.valid('json')), 201)
  })
  .openapi(withdraw, async (c) => {
    await withdrawInvitation(c.var.authDb, c.var.ctx, uuidOf('invitation', c.req.valid('param').invitationId))
    return c.body(null, 204)
  })
