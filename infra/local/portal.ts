import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { PartLog } from './parts/log-stream.ts'

/** Builds the portal into web/dist unless what is there is newer than every source; with `watch` it goes on rebuilding. */
export async function buildPortal(root: string, log: PartLog, options: { watch: boolean }): Promise<{ stop: () => Promise<void> }> {
  if (!options.watch && !(await isStale(root))) return { stop: async () => {} }
  log(options.watch ? 'building the portal, then on every change' : 'building the portal')
  const args = [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn', ...(options.watch ? ['--watch'] : [])]
  const child = spawn(process.execPath, args, { cwd: join(root, 'web'), stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', log)
  if (!options.watch) {
    const [code] = (await once(child, 'exit')) as [number | null]
    if (code !== 0) throw new Error(`the portal did not build (vite ended with ${code})`)
  }
  return {
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGTERM')
    },
  }
}

async function isStale(root: string): Promise<boolean> {
  const built = join(root, 'web', 'dist', 'index.html')
  if (!existsSync(built)) return true
  const builtAt = (await stat(built)).mtimeMs
  const sources = await Promise.all(['web/src', 'contract', 'algorithms'].map((folder) => newest(join(root, folder))))
  const files = await Promise.all(['web/index.html', 'web/vite.config.ts', 'package-lock.json'].map((file) => modifiedAt(join(root, file))))
  return Math.max(...sources, ...files) > builtAt
}

async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const times = entries
    .filter((e) => e.isFile() && !e.parentPath.includes('node_modules'))
    .map((e) => modifiedAt(join(e.parentPath, e.name)))
  return Math.max(0, ...(await Promise.all(times)))
}

async function modifiedAt(file: string): Promise<number> {
  return existsSync(file) ? (await stat(file)).mtimeMs : 0
}
