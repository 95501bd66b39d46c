import type { OrgContext } from '@kensa/contract/context'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../http/app-env.ts'
import { deliverDue } from './deliver-due.ts'
import { openSender } from './open-sender.ts'

const eventful = new WeakSet<OrgContext>()

/** A Worker may go on for thirty seconds after its answer; tries that began have fifteen. */
const startMsMax = 10_000
const attemptsMax = 50

/** Says that this request noted an event or a delivery, so that it is sent right after the answer rather than by the next sweep. */
export function wantFirstTry(ctx: OrgContext): void {
  eventful.add(ctx)
}

/** The first try, once everything is committed. What it does not do, the cron does. */
export const deliverAfterwards: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  const { ctx, db, defer } = c.var
  if (eventful.has(ctx)) defer(() => deliverDue(openSender(c.env, db), { orgId: ctx.orgId, startMsMax, attemptsMax }))
}
