import { createRoute, type RouteConfig } from '@hono/zod-openapi'
import { problemSchema } from '@kensa/contract/api/problem'
import type { ErrorCode } from '@kensa/contract/errors'
import type { Scope } from '@kensa/contract/scopes'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'
import { limitBody } from './body-limit.ts'
import { replayIdempotently } from './idempotency.ts'
import { idempotencyKeyHeader } from './idempotency-key.ts'
import { problemTypes } from './problem.ts'
import { requireScope } from './require-scope.ts'

type Noun =
  | 'Me'
  | 'Projects'
  | 'Members'
  | 'Invitations'
  | 'API keys'
  | 'Assets'
  | 'Frames'
  | 'Searches'
  | 'Labels'
  | 'Jobs'
  | 'Rubrics'
  | 'Assessments'
  | 'Verdicts'
  | 'Reviews'
  | 'Certificates'
  | 'Exports'
  | 'Imports'
  | 'Models'
  | 'Audit'
  | 'Usage'
  | 'Billing'
  | 'Webhooks'

export type RouteSpec = Pick<RouteConfig, 'method' | 'path' | 'request' | 'responses'> & {
  /** Name of the operation in generated clients, e.g. `listAssets`. */
  operationId: string
  summary: string
  description?: string
  tag: Noun
  /** The one permission that the route asks for; null where any signed-in caller may (only /v1/me). */
  scope: Scope | null
  /** Takes an `Idempotency-Key`. Never for answers that hold a secret: they are stored to be replayed. */
  idempotent?: boolean
  /** Codes that it answers beyond those of its kind (see `problemResponses`). */
  problems?: readonly ErrorCode[]
  /** Largest body in bytes; 1 MiB unless told. */
  bodyBytesMax?: number
}

/**
 * Every route of /v1 is declared through this, so scope check, body limit, idempotency and the problems it can answer are the same
 * everywhere. Paths are written whole (`/v1/assets/{assetId}`).
 */
export function defineRoute<P extends string, R extends RouteSpec & { path: P }>(spec: R) {
  const { tag, scope, idempotent = false, bodyBytesMax = 1024 * 1024, problems: _, ...config } = spec
  const middleware: MiddlewareHandler<AppEnv>[] = [requireScope(scope), limitBody(bodyBytesMax)]
  if (idempotent) middleware.push(replayIdempotently(spec.operationId))
  const needed = scope === null ? [] : [scope]
  const scopeLine = scope === null ? 'Any signed-in caller.' : `Scope: \`${scope}\`.`
  const route = createRoute({
    ...config,
    ...(idempotent ? { request: { ...config.request, headers: idempotencyKeyHeader } } : {}),
    description: config.description ? `${config.description}\n\n${scopeLine}` : scopeLine,
    tags: [tag],
    security: [{ apiKey: needed }, { session: needed }],
    middleware,
    responses: { ...config.responses, ...problemResponses(spec) },
  })
  // Problems are thrown, never returned, so handlers are typed by the success responses alone.
  return route as unknown as Omit<R, 'tag' | 'scope' | 'idempotent' | 'bodyBytesMax' | 'problems'>
}

/** Statuses in the document; a status says less than the code in the body, which names the reason. */
const statusMeanings: Readonly<Record<number, string>> = {
  400: 'The input is not valid; `fields` says where',
  401: 'No credentials, or none that work',
  402: 'A spend limit leaves no room for it; `detail` names the limit',
  403: 'The credentials do not allow this',
  404: 'There is no such thing in this organization',
  409: 'It does not fit the present state',
  413: 'The body is too large',
  415: 'The type is not supported',
  422: 'Understood, but refused; `code` says why',
  429: 'Too many requests; wait as long as `retry-after` says, in seconds',
  500: 'A mistake on our side',
  503: 'A part of the service does not answer just now; try again',
}

function problemResponses(spec: RouteSpec): RouteConfig['responses'] {
  const statuses = new Set<number>([401, 403, 429, 500])
  if (spec.request?.body || spec.request?.query) statuses.add(400)
  if (spec.request?.body) for (const status of [413, 415]) statuses.add(status)
  if (spec.path.includes('{')) statuses.add(404)
  if (spec.method !== 'get') statuses.add(409)
  if (spec.idempotent) statuses.add(422)
  for (const code of spec.problems ?? []) statuses.add(problemTypes[code].status)
  const content = { 'application/problem+json': { schema: problemSchema } }
  return Object.fromEntries(
    [...statuses].sort((a, b) => a - b).map((status) => [status, { description: statusMeanings[status] ?? 'Another problem', content }]),
  )
}
