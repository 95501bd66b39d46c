import { KensaError } from '@kensa/contract/errors'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../http/app-env.ts'
import { contextOfKey } from './key-context.ts'
import { refuseOtherOrigins } from './same-origin.ts'
import { contextOfSession } from './session-context.ts'

/** An API key or a session becomes the context that every verb receives. A key in the header wins over a cookie. */
export const authenticate: MiddlewareHandler<AppEnv> = async (c, next) => {
  const authorization = c.req.header('authorization')
  if (authorization !== undefined) {
    const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
    if (secret === undefined) throw new KensaError('unauthenticated', 'The authorization header must be “Bearer” and an API key.')
    c.set('ctx', await contextOfKey(c, secret))
    return next()
  }
  const { ctx, setCookies } = await contextOfSession(c)
  refuseOtherOrigins(c)
  c.set('ctx', ctx)
  await next()
  for (const cookie of setCookies) c.res.headers.append('set-cookie', cookie)
}
