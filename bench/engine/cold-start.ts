import { spawn } from 'node:child_process'
import { percentile } from '@kensa/algorithms/percentile'
import { startRunnerProcess } from '@kensa/e2e/rig/runner-process'
import { startRunnerRig } from '@kensa/e2e/rig/runner-rig'
import { loadPack, modelOf, packDirectory, pathIn } from '@kensa/models/pack'
import { type BenchResult, judged } from '../result.ts'

const rounds = 5

/**
 * From the start of a runner's process to its first answer to a query ÷ a bare Node process that opens the same two models. The runner
 * checks every file of the pack, starts two engine children, runs each model once, connects to database, bucket and queue.
 */
export async function coldStart(): Promise<BenchResult> {
  const rig = await startRunnerRig({})
  try {
    const runnerMs: number[] = []
    const bareMs: number[] = []
    for (let i = 0; i < rounds; i++) {
      bareMs.push(await timed(openBare))
      runnerMs.push(
        await timed(async () => {
          const runner = await startRunnerProcess(rig.runnerEnv())
          const answer = await fetch(`${runner.url()}/encode/text`, {
            method: 'POST',
            headers: { authorization: 'Bearer a-token-for-the-rig' },
            body: JSON.stringify({ space: 'builtin-v1', text: `wrench ${i}` }),
          })
          if (!answer.ok) throw new Error(`the runner answered ${answer.status}`)
          return () => runner.stop()
        }),
      )
    }
    const [ours, bare] = [percentile(runnerMs, 50), percentile(bareMs, 50)]
    return judged({
      name: 'cold start of a runner ÷ bare Node with the same models',
      ratio: ours / bare,
      limit: 6,
      good: 'at most',
      details: { rounds, 'runner to its first answer, ms': ours, 'bare, ms': bare },
    })
  } finally {
    await rig.stop()
  }
}

/** Milliseconds that something takes; what it gives cleans up afterwards, untimed. */
async function timed(act: () => Promise<() => Promise<unknown>>): Promise<number> {
  const startedMs = performance.now()
  const cleanUp = await act()
  const tookMs = performance.now() - startedMs
  await cleanUp()
  return tookMs
}

async function openBare(): Promise<() => Promise<void>> {
  const pack = await loadPack(packDirectory('builtin'))
  const files = (['image', 'text'] as const).map((role) => pathIn(pack, modelOf(pack, role).variants[0]?.file ?? ''))
  const code = `import { InferenceSession } from 'onnxruntime-node'; for (const file of ${JSON.stringify(files)}) await InferenceSession.create(file); process.exit(0)`
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('exit', (status) => (status === 0 ? resolve() : reject(new Error(`bare process ended with ${status}`))))
  })
  return async () => {}
}
