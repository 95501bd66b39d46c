import { Scalar } from '@scalar/hono-api-reference'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'

const viewer = 'https://cdn.jsdelivr.net/npm/@scalar/api-reference@1.72.1'

/** The only page that may load a script from elsewhere: the pinned viewer. It runs in a policy of its own. */
export const serveDocs: MiddlewareHandler<AppEnv> = async (c, next) => {
  const nonce = crypto.randomUUID()
  c.header(
    'content-security-policy',
    [
      "default-src 'none'",
      `script-src 'nonce-${nonce}' ${viewer}/`,
      "style-src 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data: https://fonts.scalar.com",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  )
  return Scalar<AppEnv>({ url: '/v1/openapi.json', pageTitle: 'Kensa API', cdn: viewer, nonce, telemetry: false, withDefaultFonts: false })(
    c,
    next,
  )
}
