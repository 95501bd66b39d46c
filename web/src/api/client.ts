import createClient, { type Middleware } from 'openapi-fetch'
import { ApiError } from './api-error.ts'
import { parseProblem } from './parse-problem.ts'
import type { paths } from './schema.gen.ts'

/** Every answer that is not a success becomes an ApiError, so a caller only sees data. */
const problems: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return undefined
    const body: unknown = await response.json().catch(() => undefined)
    throw parseProblem(response.status, body, response.headers.get('x-request-id'))
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error
    return new ApiError({ status: 0, code: 'offline', detail: error instanceof Error ? error.message : String(error) })
  },
}

/** The public API, typed by its own OpenAPI document. `baseUrl` is this origin, so the session cookie goes along. */
export const api = createClient<paths>({ baseUrl: location.origin })
api.use(problems)
