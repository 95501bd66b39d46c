import { unstable_startWorker } from 'wrangler'
import type { PartLog } from './log-stream.ts'

export type WorkerPart = { url: string; scheduled: () => Promise<void>; stop: () => Promise<void> }

export type WorkerOptions = {
  /** Path of wrangler.toml. */
  config: string
  hostname: string
  port: number
  env: Record<string, string>
  log: PartLog
  watch: boolean
}

// The laptop's stack asks nothing of the outside: no look-up of the caller's place, no usage statistics of wrangler.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
process.env.WRANGLER_SEND_METRICS = 'false'

const scheduledMsMax = 60_000

/** The edge in the real workerd, configured by the same wrangler.toml that deploys it. */
export async function startWorker(options: WorkerOptions): Promise<WorkerPart> {
  const worker = await unstable_startWorker({
    config: options.config,
    envFiles: [],
    bindings: Object.fromEntries(Object.entries(options.env).map(([name, value]) => [name, { type: 'plain_text', value }])),
    dev: {
      server: { hostname: options.hostname, port: options.port },
      inspector: false,
      watch: options.watch,
      persist: false,
      logLevel: 'warn',
      structuredLogsHandler: ({ level, message }: { level: string; message: string }) => options.log(`${level}: ${message}`),
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
