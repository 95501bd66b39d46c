import { KensaError } from '@kensa/contract/errors'
import { actorText } from '@kensa/db/actor-text'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'

/** Before authentication, so that guessing keys or passwords is slow from one address. */
export const limitAddress: MiddlewareHandler<AppEnv> = async (c, next) => {
  const address = c.req.header('cf-connecting-ip') ?? 'unknown'
  const { success } = await c.env.RATE_LIMIT_ADDRESS.limit({ key: address })
  if (!success) throw new KensaError('rate_limited', 'Too many requests from this address. Wait a minute and try again.')
  await next()
}

/** After authentication: each key and each person has an own allowance. */
export const limitActor: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { success } = await c.env.RATE_LIMIT_KEY.limit({ key: actorText(c.var.ctx.actor) })
  if (!success) throw new KensaError('rate_limited', 'Too many requests by this caller. Wait a minute and try again.')
  await next()
}
