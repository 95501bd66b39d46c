import type { OpenAPIHono } from '@hono/zod-openapi'
import { KensaError } from '@kensa/contract/errors'
import { apiKeyRoutes } from './api-keys/routes.ts'
import { assessmentRoutes } from './assessments/routes.ts'
import { assetRoutes } from './assets/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { authenticate } from './auth/authenticate.ts'
import { authRoutes } from './auth/routes.ts'
import { billingRoutes } from './billing/routes.ts'
import { stripeWebhookRoutes } from './billing/webhook-route.ts'
import { certificateRoutes } from './certificates/routes.ts'
import { exportRoutes } from './exports/routes.ts'
import { frameRoutes } from './frames/routes.ts'
import type { AppEnv } from './http/app-env.ts'
import { openDatabases } from './http/databases.ts'
import { describeError } from './http/describe-error.ts'
import { serveDocs } from './http/docs-page.ts'
import { describeApi } from './http/openapi-document.ts'
import { servePortal } from './http/portal.ts'
import { problemResponse, toKensaError } from './http/problem.ts'
import { limitActor, limitAddress } from './http/rate-limit.ts'
import { assignRequestId } from './http/request-id.ts'
import { newRouter } from './http/router.ts'
import { secureApi } from './http/security-headers.ts'
import { importRoutes } from './imports/routes.ts'
import { invitationRoutes } from './invitations/routes.ts'
import { jobRoutes } from './jobs/routes.ts'
import { labelCsvRoutes } from './labels/csv/routes.ts'
import { labelRoutes } from './labels/routes.ts'
import { labelTreeRoutes } from './labels/tree-routes.ts'
import { meRoutes } from './me/routes.ts'
import { memberRoutes } from './members/routes.ts'
import { modelRoutes } from './models/routes.ts'
import { projectRoutes } from './projects/routes.ts'
import { regionRoutes } from './regions/routes.ts'
import { reviewRoutes } from './reviews/routes.ts'
import { rubricRoutes } from './rubrics/routes.ts'
import { searchRoutes } from './searches/routes.ts'
import { secretScanningRoutes } from './secret-scanning/routes.ts'
import { noteRefusals } from './usage/note-refusals.ts'
import { usageRoutes } from './usage/routes.ts'
import { verdictRoutes } from './verdicts/routes.ts'
import { describeEvents } from './webhooks/describe-events.ts'
import { deliverAfterwards } from './webhooks/first-try.ts'
import { webhookRoutes } from './webhooks/routes.ts'

const nouns = [
  meRoutes,
  projectRoutes,
  assetRoutes,
  frameRoutes,
  regionRoutes,
  searchRoutes,
  // Before those that take any word for an id.
  labelCsvRoutes,
  labelRoutes,
  labelTreeRoutes,
  jobRoutes,
  rubricRoutes,
  assessmentRoutes,
  verdictRoutes,
  reviewRoutes,
  certificateRoutes,
  exportRoutes,
  importRoutes,
  modelRoutes,
  memberRoutes,
  invitationRoutes,
  apiKeyRoutes,
  auditRoutes,
  billingRoutes,
  webhookRoutes,
  usageRoutes,
]

/** Order matters: what stands above a line guards everything below it. */
export function createApp(): OpenAPIHono<AppEnv> {
  const app = newRouter()
  app.onError((error, c) => {
    const known = toKensaError(error)
    if (known.code === 'internal') console.error(JSON.stringify({ requestId: c.var.requestId, error: describeError(error) }))
    return problemResponse(known, c.var.requestId)
  })
  app.notFound(() => {
    throw new KensaError('not_found', 'There is nothing under this address.')
  })
  app.use(assignRequestId)
  for (const paths of ['/v1/*', '/api/*', '/webhooks/*']) app.use(paths, secureApi, limitAddress)
  let document: ReturnType<typeof describeApi> | undefined
  app.get('/v1/openapi.json', (c) => c.json((document ??= describeApi(app))))
  app.get('/v1/docs', serveDocs)
  for (const paths of ['/v1/*', '/api/auth/*', '/webhooks/*']) app.use(paths, openDatabases)
  app.route('/', authRoutes)
  app.route('/', secretScanningRoutes)
  app.route('/', stripeWebhookRoutes)
  app.use('/v1/*', authenticate, limitActor, deliverAfterwards, noteRefusals)
  for (const routes of nouns) app.route('/', routes)
  describeEvents(app)
  app.all('/v1/*', (c) => c.notFound())
  app.all('/api/*', (c) => c.notFound())
  app.all('/webhooks/*', (c) => c.notFound())
  app.get('*', servePortal)
  return app
}
