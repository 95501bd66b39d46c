import { fileURLToPath } from 'node:url'
import { unstable_startWorker } from 'wrangler'
import type { LocalWorker } from './bundled-worker.ts'
import type { PartLog } from './parts/log-stream.ts'

export type RebuiltWorkerOptions = { env: Record<string, string>; port: number; log: PartLog }

// The laptop's stack asks nothing of the outside: no look-up of the caller's place, no usage statistics of wrangler.
process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false'
process.env['WRANGLER_SEND_METRICS'] = 'false'

const scheduledMsMax = 60_000
const config = fileURLToPath(new URL('../../wrangler.toml', import.meta.url))

/** The Worker in wrangler's development server, which makes it again at every change of a source. */
export async function startRebuiltWorker({ env, port, log }: RebuiltWorkerOptions): Promise<LocalWorker> {
  const worker = await unstable_startWorker({
    config,
    envFiles: [],
    bindings: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, { type: 'plain_text', value }])),
    dev: {
      server: { hostname: '127.0.0.1', port },
      inspector: false,
      watch: true,
      persist: false,
      logLevel: 'warn',
      structuredLogsHandler: ({ level, message }: { level: string; message: string }) => log(`${level}: ${message}`),
    },
  })
  await worker.ready
  const url = (await worker.url).origin
  return {
    url,
    scheduled: async () => {
      const answer = await fetch(`${url}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`, { signal: AbortSignal.timeout(scheduledMsMax) })
      const outcome = await answer.text()
      if (outcome !== 'ok') throw new Error(`the scheduled handler ended with ${answer.status} ${outcome.slice(0, 200)}`)
    },
    stop: () => worker.dispose(),
  }
}
