import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { convertV4MiniflareOptions, Miniflare, Response, type V4WorkerOptions } from 'miniflare'
import { unstable_getMiniflareWorkerOptions as readWranglerConfig } from 'wrangler'
import { bundleWorker, type WorkerBundle } from '../../edge/bundle.ts'
import type { PartLog } from './parts/log-stream.ts'

export type LocalWorker = { url: string; scheduled: () => Promise<void>; stop: () => Promise<void> }
export type BundledWorkerOptions = {
  env: Record<string, string>
  /** 127.0.0.1's; a free one when absent. */
  port?: number
  /** A bundle that exists already; one is made when absent. */
  bundle?: WorkerBundle
  /** Serve the built portal and keep the rate limits, as a deploy does. Without: an empty page, and limits that no test reaches. */
  asDeployed?: boolean
  log?: PartLog
}

const scheduledMsMax = 60_000
const config = fileURLToPath(new URL('../../wrangler.toml', import.meta.url))

/**
 * The bundled Worker in the real workerd: what a deploy would upload. The requests reach it without the proxy that wrangler's own
 * development server puts before it, which answers 500 when the Worker closes an idle connection that the proxy is about to use again.
 */
export async function startBundledWorker(workerOptions: BundledWorkerOptions): Promise<LocalWorker> {
  const { env, port = 0, bundle, asDeployed = false, log = console.error } = workerOptions
  const outDir = bundle ? undefined : await mkdtemp(join(tmpdir(), 'kensa-worker-'))
  const { file } = bundle ?? (await bundleWorker(outDir ?? ''))
  // Its type says nothing of what is in it.
  const { assets, compatibilityDate, ratelimits } = readWranglerConfig(config).workerOptions as V4WorkerOptions
  if (!compatibilityDate || !assets || !ratelimits) throw new Error('wrangler.toml names no compatibility_date, assets or ratelimits')
  const options = convertV4MiniflareOptions({
    host: '127.0.0.1',
    port,
    // No look-up of the caller's place.
    cf: false,
    modules: true,
    modulesRoot: dirname(file),
    scriptPath: file,
    compatibilityDate,
    bindings: env,
    ...(asDeployed ? { assets, ratelimits } : unlimitedWithoutPortal),
    handleStructuredLogs: ({ level, message }) => log(`${level}: ${message}`),
  })
  const miniflare = new Miniflare(options)
  const stop = async () => {
    await miniflare.dispose()
    if (outDir) await rm(outDir, { recursive: true, force: true })
  }
  try {
    const url = (await miniflare.ready).origin
    const worker = await miniflare.getWorker()
    const scheduled = async () => {
      const late = sleep(scheduledMsMax, { outcome: `no answer after ${scheduledMsMax} ms` }, { ref: false })
      const { outcome } = await Promise.race([worker.scheduled({ cron: '* * * * *' }), late])
      if (outcome !== 'ok') throw new Error(`the scheduled handler ended with ${outcome}`)
    }
    return { url, scheduled, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const unlimitedWithoutPortal = {
  ratelimits: {
    RATE_LIMIT_KEY: { namespace_id: '1001', simple: { limit: 100_000, period: 60 as const } },
    RATE_LIMIT_ADDRESS: { namespace_id: '1002', simple: { limit: 100_000, period: 60 as const } },
  },
  serviceBindings: {
    ASSETS: () => new Response('<!doctype html><title>Kensa</title>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  },
}
