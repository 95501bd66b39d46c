import type { Handler } from 'hono'
import type { AppEnv } from './app-env.ts'
import { securePortal } from './security-headers.ts'

/** The page that shows the API's document, one of the portal's files and under its policy: nothing of it comes from elsewhere. */
export const serveDocs: Handler<AppEnv> = async (c) =>
  securePortal(await c.env.ASSETS.fetch(new Request(new URL('/api-docs', c.req.url))), c.env)
