import type { ExportedHandler } from '@cloudflare/workers-types'
import { KensaError } from '@kensa/contract/errors'
import { newUuid } from '@kensa/contract/ids'
import { createApp } from './app.ts'
import { runCron } from './cron/run.ts'
import { type ParsedEnv, parseEnv } from './env.ts'
import { problemResponse } from './http/problem.ts'

const app = createApp()
const parsedEnvs = new WeakMap<object, ParsedEnv>()

/** Parsed once for each environment object, that is once an isolate. */
function readEnv(raw: object): ParsedEnv {
  const known = parsedEnvs.get(raw)
  if (known) return known
  const parsed = parseEnv(raw)
  parsedEnvs.set(raw, parsed)
  if (!parsed.ok) console.error(`refusing to serve: ${parsed.complaints.join('; ')}`)
  return parsed
}

export default {
  fetch(request, raw, ctx) {
    const parsed = readEnv(raw)
    if (parsed.ok) return app.fetch(request, parsed.env, ctx)
    return problemResponse(new KensaError('internal', `The service is not configured: ${parsed.complaints.join('; ')}`), newUuid())
  },
  async scheduled(_event, raw) {
    const parsed = readEnv(raw)
    if (!parsed.ok) return
    const report = await runCron(parsed.env)
    if (Object.values(report).some((count) => count !== 0)) console.log(JSON.stringify({ cron: report }))
  },
} satisfies ExportedHandler<object>
