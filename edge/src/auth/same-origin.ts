import { KensaError } from '@kensa/contract/errors'
import type { Context } from 'hono'
import type { AppEnv } from '../http/app-env.ts'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Browsers send cookies along from foreign pages, so a change by cookie must come from the portal itself. */
export function refuseOtherOrigins(c: Context<AppEnv>): void {
  if (harmless.has(c.req.method)) return
  const origin = c.req.header('origin')
  const same = origin === undefined ? c.req.header('sec-fetch-site') === 'same-origin' : origin === c.env.PUBLIC_URL
  if (!same) throw new KensaError('forbidden', 'A change by session must come from the portal. Programs use an API key.')
}
