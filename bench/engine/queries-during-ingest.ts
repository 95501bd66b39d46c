import { spawn } from 'node:child_process'
import { on } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { percentile } from '@kensa/algorithms/percentile'
import { startRunnerProcess } from '@kensa/e2e/rig/runner-process'
import { startRunnerRig } from '@kensa/e2e/rig/runner-rig'
import { waitUntil } from '@kensa/e2e/rig/wait-until'
import { giveWay } from '@kensa/gpu-runner/give-way'
import { startChildPart } from '@kensa/local/parts/child-part'
import { renderScene } from '@kensa/samples/render-scene'
import { sceneSpec } from '@kensa/samples/scene-spec'
import sharp from 'sharp'
import { type BenchResult, judged } from '../result.ts'

const photos = 96
const aloneMs = 10_000
const token = 'a-token-for-the-rig'
const service = fileURLToPath(import.meta.resolve('@kensa/gpu-runner/main-encode'))
const asker = fileURLToPath(new URL('./query-latencies.ts', import.meta.url))

/** The 95th percentile of text queries to the encode service, while a runner beside it ingests 12-megapixel photos with four jobs at once ÷ while it rests. */
export async function queriesDuringIngest(pack: string): Promise<BenchResult> {
  const models = { DEVICE: 'cpu', MODEL_PACK: pack, MODEL_PACK_ANY_FINGERPRINT: 'true' }
  const encode = await startChildPart({ file: service, env: { ...models, ENCODE_PORT: '0', ENCODER_TOKEN: token }, log: () => {} })
  const asking = startAsking(`http://127.0.0.1:${encode.ready['encodePort']}`)
  // From here on this process is the database, bucket and queue, which stand on machines of their own elsewhere.
  giveWay(10)
  const rig = await startRunnerRig({ visibilityTimeoutS: 60, concurrency: 4 })
  const runner = await startRunnerProcess({ ...rig.runnerEnv(), ...models })
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
    await asking.latencies()
    await delay(aloneMs)
    const alone = await asking.latencies()
    await ingest(photos)
    const busy = await asking.latencies()
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
    asking.stop()
    await Promise.all([encode.stop(), runner.stop()])
    await rig.stop()
  }
}

/** Asks from a process of its own, so that nothing in this one delays the answers' arrival. */
function startAsking(url: string) {
  const child = spawn(process.execPath, [asker, url, token], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = on(createInterface({ input: child.stdout }), 'line')
  return {
    /** What the queries since the last call took, in milliseconds. */
    async latencies(): Promise<number[]> {
      child.stdin.write('\n')
      const line = await lines.next()
      return JSON.parse(line.value?.[0])
    },
    stop: () => child.stdin.end(),
  }
}
