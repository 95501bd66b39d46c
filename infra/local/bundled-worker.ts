import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { convertV4MiniflareOptions, Miniflare, Response } from 'miniflare'
import { bundleWorker, type WorkerBundle } from '../../edge/bundle.ts'

export type BundledWorker = { url: string; scheduled: () => Promise<void>; stop: () => Promise<void> }
export type BundledWorkerOptions = {
  env: Record<string, string>
  /** A bundle that exists already; one is made when absent. */
  bundle?: WorkerBundle
}

/** The bundled Worker in the real workerd, without the portal: what a deploy would upload, on a free port. */
export async function startBundledWorker({ env, bundle }: BundledWorkerOptions): Promise<BundledWorker> {
  const outDir = bundle ? undefined : await mkdtemp(join(tmpdir(), 'kensa-worker-'))
  const { file } = bundle ?? (await bundleWorker(outDir ?? ''))
  const options = convertV4MiniflareOptions({
    host: '127.0.0.1',
    port: 0,
    modules: true,
    modulesRoot: dirname(file),
    scriptPath: file,
    compatibilityDate: await compatibilityDate(),
    bindings: env,
    ratelimits: {
      RATE_LIMIT_KEY: { namespace_id: '1001', simple: { limit: 100_000, period: 60 } },
      RATE_LIMIT_ADDRESS: { namespace_id: '1002', simple: { limit: 100_000, period: 60 } },
    },
    serviceBindings: {
      ASSETS: () => new Response('<!doctype html><title>Kensa</title>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    },
  })
  const miniflare = new Miniflare(options)
  const stop = async () => {
    await miniflare.dispose()
    if (outDir) await rm(outDir, { recursive: true, force: true })
  }
  try {
    const url = (await miniflare.ready).origin
    const scheduled = async () => {
      const { outcome } = await (await miniflare.getWorker()).scheduled({ cron: '* * * * *' })
      if (outcome !== 'ok') throw new Error(`the scheduled handler ended with ${outcome}`)
    }
    return { url, scheduled, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The one that a deploy would use. */
async function compatibilityDate(): Promise<string> {
  const config = await readFile(fileURLToPath(new URL('../../wrangler.toml', import.meta.url)), 'utf8')
  const date = /^compatibility_date = "(.+)"$/m.exec(config)?.[1]
  if (date === undefined) throw new Error('wrangler.toml names no compatibility_date')
  return date
}
