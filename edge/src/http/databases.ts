import { openNeonPool } from '@kensa/db/client/neon'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'
import { describeError } from './describe-error.ts'

/** Sockets of a Worker belong to one request, so each request has its own pools; they connect at the first query. */
export const openDatabases: MiddlewareHandler<AppEnv> = async (c, next) => {
  const options = { localProxy: c.env.NEON_LOCAL_PROXY }
  const tenant = openNeonPool(c.env.DATABASE_URL, options)
  const identity = openNeonPool(c.env.AUTH_DATABASE_URL, options)
  const deferred: (() => Promise<unknown>)[] = []
  c.set('db', tenant.db)
  c.set('authDb', identity.db)
  c.set('defer', (work) => deferred.push(work))
  try {
    await next()
  } finally {
    c.executionCtx.waitUntil(finish(deferred).then(() => Promise.all([tenant.end(), identity.end()])))
  }
}

async function finish(deferred: readonly (() => Promise<unknown>)[]): Promise<void> {
  const results = await Promise.allSettled(deferred.map((work) => work()))
  for (const result of results) if (result.status === 'rejected') console.error(`deferred work failed: ${describeError(result.reason)}`)
}
