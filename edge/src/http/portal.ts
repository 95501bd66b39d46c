import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'
import { securePortal } from './security-headers.ts'

/** Built files have their hash in their name, so they may be kept for ever; everything else is asked for again. */
export async function servePortal(c: Context<AppEnv>): Promise<Response> {
  const response = securePortal(await c.env.ASSETS.fetch(c.req.raw), c.env)
  if (response.ok && c.req.path.startsWith('/assets/')) response.headers.set('cache-control', 'public, max-age=31536000, immutable')
  return response
}
