import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleWorker } from '../edge/bundle.ts'
import { startBundledWorker } from '../infra/local/bundled-worker.ts'
import { testEdgeVars } from '../infra/local/test-edge-vars.ts'
import { type BenchResult, judged } from './result.ts'

const gzipBytesMax = 1024 * 1024

/** Size of what a deploy uploads against its budget, and how long the real workerd takes to answer from it, first and then again. */
export async function run(): Promise<BenchResult[]> {
  const outDir = await mkdtemp(join(tmpdir(), 'kensa-bench-'))
  try {
    const bundle = await bundleWorker(outDir)
    const nowhere = { urlFor: () => 'postgres://nobody@127.0.0.1:9/none', wsProxy: '127.0.0.1:9' }
    const worker = await startBundledWorker({ env: testEdgeVars(nowhere, { url: 'http://127.0.0.1:9' }), bundle })
    try {
      const firstResponseMs = await answerMs(`${worker.url}/v1/projects`)
      const laterMs: number[] = []
      for (let i = 0; i < 20; i++) laterMs.push(await answerMs(`${worker.url}/v1/projects`))
      const details = {
        gzipBytes: bundle.gzipBytes,
        bytes: bundle.bytes,
        firstResponseMs: Math.round(firstResponseMs * 10) / 10,
        laterResponseMs: Math.round((laterMs.sort((a, b) => a - b)[10] ?? Number.NaN) * 10) / 10,
      }
      const ratio = Math.round((bundle.gzipBytes / gzipBytesMax) * 1000) / 1000
      return [judged({ name: 'worker bundle gzip ÷ 1 MiB', ratio, limit: 1, good: 'at most', details })]
    } finally {
      await worker.stop()
    }
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

/** An answer of the API that needs no database: no credentials, so 401. */
async function answerMs(url: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(url)
  await answer.text()
  if (answer.status !== 401) throw new Error(`the Worker answered ${answer.status}`)
  return performance.now() - start
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const result of await run()) console.log(JSON.stringify(result))
