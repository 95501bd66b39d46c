import type { Db } from '@kensa/db/client/types'
import type { Env } from '../env.ts'
import { openOutbound } from '../ports/outbound/open-outbound.ts'
import type { Sender } from './deliver-due.ts'

export function openSender(env: Env, db: Db): Sender {
  return {
    db,
    outbound: openOutbound(env),
    secretKeys: env.WEBHOOK_SECRET_KEY,
    publicUrl: env.PUBLIC_URL,
    clock: () => new Date(),
    random: Math.random,
  }
}
