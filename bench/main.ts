// `npm run bench [-- name…] [--save]`: runs the benches one after another; each prints one JSON line; `--save` keeps the
// results in bench/results.json beside those of other benches and writes bench/RESULTS.md from them.
import { parseArgs } from 'node:util'
import { describeMachine } from './machine.ts'
import type { Bench, BenchResult } from './result.ts'
import { saveResults } from './save-results.ts'

const benches: Record<string, () => Promise<{ run: Bench }>> = {
  'ingest-throughput': () => import('./ingest-throughput.ts'),
  'video-decode': () => import('./video-decode.ts'),
  'search-postgres': () => import('./search-postgres.ts'),
  'job-throughput': () => import('./job-throughput.ts'),
  'ledger-inserts': () => import('./ledger-inserts.ts'),
  'webhook-deliveries': () => import('./webhook-deliveries.ts'),
  'soft-dtw': () => import('./soft-dtw.ts'),
  'certificate-simulation': () => import('./certificate-simulation.ts'),
  clustering: () => import('./clustering.ts'),
  engine: () => import('./engine.ts'),
  'export-stream': () => import('./export-stream.ts'),
  'worker-bundle': () => import('./worker-bundle.ts'),
  'upload-to-searchable': () => import('./upload-to-searchable.ts'),
  'review-queue': () => import('./review-queue.ts'),
  criteria: () => import('./criteria.ts'),
  'portal-first-paint': () => import('./portal-first-paint.ts'),
  'annotation-canvas': () => import('./annotation-canvas.ts'),
}

const { values, positionals } = parseArgs({ options: { save: { type: 'boolean', default: false } }, allowPositionals: true })
const names = positionals.length > 0 ? positionals : Object.keys(benches)
const results: BenchResult[] = []
for (const name of names) {
  const load = benches[name]
  if (!load) throw new Error(`unknown bench ${JSON.stringify(name)}; known: ${Object.keys(benches).join(', ')}`)
  for (const result of await (await load()).run()) {
    results.push(result)
    console.log(JSON.stringify(result))
  }
}
if (values.save) saveResults(results, { machine: describeMachine(), date: new Date().toISOString().slice(0, 10) })
process.exit(results.every((r) => r.ok) ? 0 : 1)
