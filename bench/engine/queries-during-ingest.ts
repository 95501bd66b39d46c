import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { percentile } from '@kensa/algorithms/percentile'
import { startRunnerProcess } from '@kensa/e2e/rig/runner-process'
import { startRunnerRig } from '@kensa/e2e/rig/runner-rig'
import { waitUntil } from '@kensa/e2e/rig/wait-until'
import { renderScene } from '@kensa/samples/render-scene'
import { sceneSpec } from '@kensa/samples/scene-spec'
import sharp from 'sharp'
import { type BenchResult, judged } from '../result.ts'

const photos = 32
const aloneMs = 6_000
const program = fileURLToPath(new URL('./query-latencies.ts', import.meta.url))

/** The 95th percentile of text queries by the runner's private door, while it ingests 12-megapixel photos with four jobs at once ÷ while it rests. */
export async function queriesDuringIngest(pack: string): Promise<BenchResult> {
  const rig = await startRunnerRig({ visibilityTimeoutS: 60, concurrency: 4 })
  const runner = await startRunnerProcess({ ...rig.runnerEnv(), MODEL_PACK: pack, MODEL_PACK_ANY_FINGERPRINT: 'true' })
  try {
    const org = await rig.makeOrg()
    const bytes = await sharp(await renderScene(sceneSpec('bench/0'), 'bench/0', { width: 1600 }))
      .resize({ width: 4_000, height: 3_000 })
      .jpeg({ quality: 92 })
      .toBuffer()
    const ingest = async (count: number) => {
      const uploads = []
      for (let i = 0; i < count; i++) uploads.push(await rig.upload(await rig.makeProject(org.orgId), { bytes, contentType: 'image/jpeg' }))
      for (const upload of uploads) await rig.send(upload)
      const ids = uploads.map(({ jobId }) => jobId)
      const left = async () =>
        (await rig.database.sql(`select id from job where id = any($1) and state <> 'succeeded'`, [ids])).length === 0
      await waitUntil('the end of all jobs', async () => ((await left()) ? true : undefined), { timeoutMs: 300_000, everyMs: 250 })
    }
    await ingest(4)
    await latencies(runner.url(), 'warm', () => delay(1_000))
    const alone = await latencies(runner.url(), 'alone', () => delay(aloneMs))
    const busy = await latencies(runner.url(), 'busy', () => ingest(photos))
    const p95 = { alone: percentile(alone, 95), busy: percentile(busy, 95) }
    return judged({
      name: 'text query during an ingest ÷ alone, p95',
      ratio: p95.busy / p95.alone,
      limit: 3,
      good: 'at most',
      details: {
        photos,
        'queries alone': alone.length,
        'queries during the ingest': busy.length,
        'p50 alone, ms': percentile(alone, 50),
        'p95 alone, ms': p95.alone,
        'p50 during the ingest, ms': percentile(busy, 50),
        'p95 during the ingest, ms': p95.busy,
      },
    })
  } finally {
    await runner.stop()
    await rig.stop()
  }
}

/** Asks from a process of its own, so that the emulators in this one don't delay the answers' arrival. */
async function latencies(url: string, name: string, during: () => Promise<unknown>): Promise<number[]> {
  const child = spawn(process.execPath, [program, url, 'a-token-for-the-rig', name], { stdio: ['pipe', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  const ended = new Promise<void>((resolve, reject) =>
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`query-latencies ended with ${code}`)))),
  )
  await during()
  child.stdin.end()
  await ended
  return JSON.parse(out)
}
