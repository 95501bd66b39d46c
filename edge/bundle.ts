import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { constants, gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))

export type WorkerBundle = { file: string; bytes: number; gzipBytes: number }

/** Bundles the Worker exactly as a deploy would, by wrangler.toml, into `outDir`; the portal need not be built. */
export async function bundleWorker(outDir: string): Promise<WorkerBundle> {
  const noAssets = await mkdtemp(join(tmpdir(), 'kensa-no-assets-'))
  try {
    const wrangler = join(dirname(fileURLToPath(import.meta.resolve('wrangler/package.json'))), 'bin', 'wrangler.js')
    const args = [wrangler, 'deploy', '--dry-run', '--config', join(root, 'wrangler.toml'), '--outdir', outDir, '--assets', noAssets]
    const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: noAssets }
    await promisify(execFile)(process.execPath, args, { cwd: root, env })
  } finally {
    await rm(noAssets, { recursive: true, force: true })
  }
  const file = join(outDir, 'worker.js')
  const code = await readFile(file)
  return { file, bytes: code.length, gzipBytes: gzipSync(code, { level: constants.Z_BEST_COMPRESSION }).length }
}
