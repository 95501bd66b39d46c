import { newUuid } from '@kensa/contract/ids'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'

/** Made here, never taken from the caller, so that ids in logs are ours and unique. */
export const assignRequestId: MiddlewareHandler<AppEnv> = async (c, next) => {
  const requestId = newUuid()
  c.set('requestId', requestId)
  await next()
  c.res.headers.set('x-request-id', requestId)
}
