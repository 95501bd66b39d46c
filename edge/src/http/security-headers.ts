import type { MiddlewareHandler } from 'hono'
import type { Env } from '../env.ts'
import type { AppEnv } from './app-env.ts'

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
}

/** Answers of the API: never cached, never rendered, never framed. */
export const secureApi: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  const headers = c.res.headers
  setEverywhere(headers, c.env)
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
}

/** The portal's files. Pictures, videos and uploads go straight to the bucket, so its origin is allowed for exactly those. */
export function securePortal(response: Response, env: Env): Response {
  const secured = new Response(response.body, response)
  setEverywhere(secured.headers, env)
  if (secured.headers.get('content-type')?.startsWith('text/html')) secured.headers.set('content-security-policy', portalPolicy(env))
  return secured
}

function portalPolicy(env: Env): string {
  const bucket = new URL(env.S3_PUBLIC_ENDPOINT).origin
  return [
    "default-src 'none'",
    "script-src 'self'",
    // Component libraries position pop-ups with style attributes.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    `img-src 'self' data: blob: ${bucket}`,
    `media-src 'self' blob: ${bucket}`,
    `connect-src 'self' ${bucket}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function setEverywhere(headers: Headers, env: Env): void {
  for (const [name, value] of Object.entries(everywhere)) headers.set(name, value)
  if (env.PUBLIC_URL.startsWith('https:')) headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
}
