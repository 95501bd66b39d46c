import { noteSpendRefusal } from '@kensa/db/note-spend-refusal'
import { SpendLimitReached } from '@kensa/db/spend-refusal'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../http/app-env.ts'

/** Whichever route was refused for a spend limit: owners and admins hear that it is reached, after the answer. */
export const noteRefusals: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  const { error } = c
  if (error instanceof SpendLimitReached) c.var.defer(() => noteSpendRefusal(c.var.db, c.var.ctx, error))
}
