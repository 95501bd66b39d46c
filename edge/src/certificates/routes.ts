import {
  certificatePageSchema,
  certificateSchema,
  curveSchema,
  goalChangeSchema,
  goalInputSchema,
  goalPageSchema,
  goalSchema,
} from '@kensa/contract/api/certificates'
import { pageQuerySchema } from '@kensa/contract/api/page'
import { idSchema } from '@kensa/contract/ids'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { archiveGoal } from './archive.ts'
import { changeGoal } from './change.ts'
import { createGoal } from './create.ts'
import { readCurve } from './curve.ts'
import { getGoal, listGoals } from './list.ts'
import { listCertificates } from './list-certificates.ts'
import { withdrawCertificate } from './suspend.ts'

const reading = { tag: 'Certificates', scope: 'certificate.read' } as const
const writing = { tag: 'Certificates', scope: 'certificate.write' } as const
const params = z.object({ goalId: idSchema('certificateGoal') })
const oneGoal = { 'application/json': { schema: goalSchema } }

const list = defineRoute({
  method: 'get',
  path: '/v1/certificate-goals',
  operationId: 'listCertificateGoals',
  summary: 'List goals with what holds and what is still to be proven, newest first',
  ...reading,
  request: { query: pageQuerySchema },
  responses: { 200: { description: 'A page of goals', content: { 'application/json': { schema: goalPageSchema } } } },
})

const create = defineRoute({
  method: 'post',
  path: '/v1/certificate-goals',
  operationId: 'createCertificateGoal',
  summary: 'Say how much the machine may decide alone of a task and some labels',
  description:
    'A label has one goal of a task; what was merged counts as what it went into. Verdicts from now on are evidence. See docs/certificates.md for what is promised.',
  ...writing,
  idempotent: true,
  request: { body: { content: { 'application/json': { schema: goalInputSchema } }, required: true } },
  responses: { 201: { description: 'The new goal', content: oneGoal } },
})

const get = defineRoute({
  method: 'get',
  path: '/v1/certificate-goals/{goalId}',
  operationId: 'getCertificateGoal',
  summary: 'Get a goal',
  ...reading,
  request: { params },
  responses: { 200: { description: 'The goal', content: oneGoal } },
})

const change = defineRoute({
  method: 'patch',
  path: '/v1/certificate-goals/{goalId}',
  operationId: 'changeCertificateGoal',
  summary: 'Change a goal',
  description: 'Another alpha or delta suspends its certificate and begins its evidence anew; so does leaving the mode `threshold`.',
  ...writing,
  idempotent: true,
  problems: ['version_conflict'],
  request: { params, body: { content: { 'application/json': { schema: goalChangeSchema } }, required: true } },
  responses: { 200: { description: 'The goal in its new version', content: oneGoal } },
})

const archive = defineRoute({
  method: 'delete',
  path: '/v1/certificate-goals/{goalId}',
  operationId: 'archiveCertificateGoal',
  summary: 'Give a goal up',
  description: 'Its certificate is suspended, its labels are free for another goal. Its certificates stay in the list.',
  ...writing,
  request: { params },
  responses: { 204: { description: 'Given up' } },
})

const curve = defineRoute({
  method: 'get',
  path: '/v1/certificate-goals/{goalId}/curve',
  operationId: 'getCertificateCurve',
  summary: 'See what other bounds would give',
  description: 'To look and then choose spends the promise: an alpha that is chosen is proven by what comes after.',
  ...reading,
  request: { params },
  responses: { 200: { description: 'Coverage against alpha', content: { 'application/json': { schema: curveSchema } } } },
})

const certificates = defineRoute({
  method: 'get',
  path: '/v1/certificates',
  operationId: 'listCertificates',
  summary: 'List certificates, newest first: what held when, and why it ended',
  ...reading,
  request: { query: pageQuerySchema.extend({ goalId: idSchema('certificateGoal').optional() }) },
  responses: { 200: { description: 'A page of certificates', content: { 'application/json': { schema: certificatePageSchema } } } },
})

const suspend = defineRoute({
  method: 'post',
  path: '/v1/certificates/{certificateId}/suspend',
  operationId: 'suspendCertificate',
  summary: 'Suspend a certificate at once',
  description: 'From now on nothing is accepted by it. It is to be proven anew by what comes after.',
  ...writing,
  idempotent: true,
  request: { params: z.object({ certificateId: idSchema('certificate') }) },
  responses: { 200: { description: 'The suspended certificate', content: { 'application/json': { schema: certificateSchema } } } },
})

const idOf = ({ goalId }: { goalId: string }) => uuidOf('certificateGoal', goalId)

export const certificateRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listGoals(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createGoal(c.var.db, c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => c.json(await getGoal(c.var.db, c.var.ctx, idOf(c.req.valid('param'))), 200))
  .openapi(change, async (c) => c.json(await changeGoal(c.var.db, c.var.ctx, idOf(c.req.valid('param')), c.req.valid('json')), 200))
  .openapi(archive, async (c) => {
    await archiveGoal(c.var.db, c.var.ctx, idOf(c.req.valid('param')))
    return c.body(null, 204)
  })
  .openapi(curve, async (c) => c.json(await readCurve(c.var.db, c.var.ctx, idOf(c.req.valid('param'))), 200))
  .openapi(certificates, async (c) => c.json(await listCertificates(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(suspend, async (c) => {
    const id = uuidOf('certificate', c.req.valid('param').certificateId)
    return c.json(await withdrawCertificate(c.var.db, c.var.ctx, id), 200)
  })
