import { KensaError } from '@kensa/contract/errors'
import type { Scope } from '@kensa/contract/scopes'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'

export function requireScope(scope: Scope | null): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const ctx = c.var.ctx
    if (!ctx) throw new KensaError('unauthenticated', 'Sign in, or send an API key as a bearer token.')
    if (scope !== null && !ctx.scopes.has(scope))
      throw new KensaError('forbidden', `This needs the scope ${scope}, which the caller does not hold.`)
    await next()
  }
}
