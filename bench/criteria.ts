// What the runner adds to the time of a model server: criteria jobs over the whole way (database → queue → runner → stored still → question
// → validated answer → verdict, assessment, ledger) against a server of a known latency that answers so many questions at once, as servers
// that batch do. The limit is physical: nothing can be faster than frames × latency ÷ places. With one place the server is the whole way; with
// eight the runner has to keep eight questions under way.
import { setTimeout as sleep } from 'node:timers/promises'
import { openCriteriaJobs } from '@kensa/e2e/rig/criteria-jobs'
import { startRunnerProcess } from '@kensa/e2e/rig/runner-process'
import { startRunnerRig } from '@kensa/e2e/rig/runner-rig'
import { storeFrames } from '@kensa/e2e/rig/store-frames'
import { answer, startModelServer } from '@kensa/gpu-runner/vlm/testing/model-server'
import { renderScene } from '@kensa/samples/render-scene'
import { sceneSpec } from '@kensa/samples/scene-spec'
import { type BenchResult, judged } from './result.ts'

const frameCount = 104
const criterionCount = 60
/** A quick model on a GPU; a large one takes seconds, beside which the runner vanishes. */
const latencyMs = 500

export async function run(): Promise<BenchResult[]> {
  const rig = await startRunnerRig({ visibilityTimeoutS: 60 })
  const server = await startModelServer()
  const org = await rig.makeOrg()
  const jobs = openCriteriaJobs(rig, org)
  const runner = await startRunnerProcess({ ...rig.runnerEnv(), VLM_ENDPOINTS: JSON.stringify([server.endpoint()]) })
  try {
    const ids = Array.from({ length: criterionCount }, (_, i) => `A${String(i).padStart(2, '0')}`)
    const rubricId = await jobs.addRubric({ criteria: ids.map((id) => ({ id, question: `Is part ${id} as it should be?` })) }, 'Bench')
    const content = JSON.stringify({ criteria: Object.fromEntries(ids.map((id) => [id, 1])), trigger_match: null, confidence: 0.9 })
    const frames = await storeFrames(rig, org, await renderScene(sceneSpec('criteria/bench'), 'criteria/bench'), frameCount)

    /** Wall time of one job, and how many of its questions were under way at once. */
    async function timeJob(places: number, some: readonly string[]): Promise<{ tookMs: number; busiest: number }> {
      let [busy, busiest] = [0, 0]
      const waiting: (() => void)[] = []
      server.behave(async (_, response) => {
        if (busy >= places) await new Promise<void>((resolve) => waiting.push(resolve))
        busiest = Math.max(busiest, ++busy)
        await sleep(latencyMs)
        busy--
        waiting.shift()?.()
        answer(response, { content })
      })
      const startedMs = performance.now()
      const { state } = await jobs.ended(await jobs.start({ frameIds: some.map(jobs.frameId), rubricId }))
      if (state !== 'succeeded') throw new Error(`the job ended as ${state}`)
      return { tookMs: performance.now() - startedMs, busiest }
    }

    await timeJob(8, frames.slice(0, 8))
    const results: BenchResult[] = []
    for (const [places, some] of [
      [1, frames.slice(8, 32)],
      [8, frames.slice(32)],
    ] as const) {
      const { tookMs, busiest } = await timeJob(places, some)
      const serverMs = (some.length * latencyMs) / places
      results.push(
        judged({
          name: `criteria, whole way ÷ model server, ${places} at once`,
          ratio: tookMs / serverMs,
          limit: 1.2,
          good: 'at most',
          details: {
            frames: some.length,
            criteria: criterionCount,
            'model server, ms a question': latencyMs,
            'whole way, ms a frame': Math.round((tookMs / some.length) * 10) / 10,
            'questions under way, most': busiest,
          },
        }),
      )
    }
    return results
  } finally {
    await runner.stop()
    await jobs.end()
    await server.close()
    await rig.stop()
  }
}
